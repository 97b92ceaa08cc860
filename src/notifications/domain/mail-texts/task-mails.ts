import type { Day } from '../../../shared/time/day.js';
import { formatDay } from '../../../shared/time/german-format.js';
import { doneLinks } from './done-links.js';
import { renderMail } from './layout.js';
import { type Block, type Envelope, facts, links, type Mail, paragraph } from './mail-content.js';

/** What is said about a task: no description and no comments, which need sign-in. */
interface TaskMail {
  readonly to: Envelope;
  readonly title: string;
  readonly dueOn: Day | null;
  /** Body or town. */
  readonly where: string;
  readonly taskUrl: string;
}

const subjectFacts = ({ title, dueOn }: TaskMail): string =>
  dueOn === null ? title : `${title}, fällig am ${formatDay(dueOn)}`;

const taskFacts = ({ title, dueOn, where }: TaskMail): Block =>
  facts([
    ['Aufgabe', title],
    ['Fällig', dueOn === null ? 'ohne Termin' : formatDay(dueOn)],
    ['Für', where],
  ]);

/** Somebody answers for a task from now on. */
export const taskAssignedMail = (mail: TaskMail & { readonly doneUrl: string }): Mail =>
  renderMail({
    to: mail.to,
    subject: `Neue Aufgabe: ${subjectFacts(mail)}`,
    blocks: [
      paragraph('Für diese Aufgabe sind Sie zuständig.'),
      taskFacts(mail),
      ...doneLinks(mail.taskUrl, mail.doneUrl),
    ],
  });

/** Somebody is asked to take a task over. */
export const taskHandedOverMail = (mail: TaskMail): Mail =>
  renderMail({
    to: mail.to,
    subject: `Aufgabe übernehmen? ${subjectFacts(mail)}`,
    blocks: [
      paragraph(
        'Sie sollen diese Aufgabe übernehmen. Bis Sie zustimmen, bleibt die bisherige Stelle zuständig.',
      ),
      taskFacts(mail),
      links({ label: 'Annehmen oder ablehnen', href: mail.taskUrl }),
    ],
  });

/** A hand-over was refused, or taken back. */
export const taskDeclinedMail = (mail: TaskMail): Mail =>
  renderMail({
    to: mail.to,
    subject: `Nicht übernommen: ${subjectFacts(mail)}`,
    blocks: [
      paragraph(
        'Die Übergabe dieser Aufgabe ist nicht zustande gekommen. Zuständig bleibt, wer es bisher war.',
      ),
      taskFacts(mail),
      links({ label: 'Aufgabe öffnen', href: mail.taskUrl }),
    ],
  });

/** A comment addresses somebody. */
export const taskMentionedMail = (mail: TaskMail): Mail =>
  renderMail({
    to: mail.to,
    subject: `Sie werden angesprochen: ${subjectFacts(mail)}`,
    blocks: [
      paragraph('In einem Kommentar zu dieser Aufgabe werden Sie angesprochen.'),
      taskFacts(mail),
      links({ label: 'Kommentar lesen (mit Anmeldung)', href: mail.taskUrl }),
    ],
  });
