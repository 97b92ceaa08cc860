import { type Block, links, paragraph } from './mail-content.js';

/** Opens a task, or says without signing in that it is done. */
export const doneLinks = (taskUrl: string, doneUrl: string): Block[] => [
  links({ label: 'Aufgabe öffnen', href: taskUrl }, { label: 'Als erledigt melden', href: doneUrl }),
  paragraph('Der Link „Als erledigt melden“ braucht keine Anmeldung. Geben Sie ihn nicht weiter.'),
];
