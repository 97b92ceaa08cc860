import {
  button,
  contact,
  entry,
  escapeHtml as text,
  form,
  heading,
  notice,
  serverPage,
  voidLink,
} from '../../platform/http/index.js';
import { formatDay } from '../../shared/time/german-format.js';
import type { TaskLinkPage } from '../use-cases/visit-task-by-link.js';

const document = (title: string, style: string, main: string): string => serverPage({ title, style, main });

export const voidTaskLinkPage = (style: string): string =>
  voidLink(
    style,
    'Vielleicht ist die Aufgabe schon erledigt, oder jemand anderes hat sie übernommen. ' +
      'Melden Sie sich an oder fragen Sie Ihre Koordinierungsstelle.',
  );

const facts = ({ title, dueOn }: TaskLinkPage): string =>
  '<dl class="kern-description-list">' +
  entry('Aufgabe', text(title)) +
  (dueOn === null ? '' : entry('Fällig', text(formatDay(dueOn)))) +
  '</dl>';

const note = (): string =>
  '<div class="kern-form-input"><label class="kern-label" for="note">Notiz <span class="kern-label__optional">- Optional</span></label>' +
  '<textarea class="kern-form-input__input" id="note" name="note" rows="3" maxlength="4000"></textarea></div>';

/** The page of one task: title, due day, and a button. `problem` is a German sentence. */
export const taskLinkPage = (task: TaskLinkPage, style: string, problem: string | null = null): string =>
  document(
    `Aufgabe: ${task.title}`,
    style,
    heading('Ist diese Aufgabe erledigt?') +
      (problem === null ? '' : notice('danger', 'alert', text(problem))) +
      facts(task) +
      form(note() + button('erledigt', 'primary', 'Ja, erledigt')) +
      contact(task.office),
  );

/** After the button. */
export const taskDonePage = (task: TaskLinkPage, style: string): string =>
  document(
    `Erledigt: ${task.title}`,
    style,
    heading('Vielen Dank') +
      notice('success', 'status', 'Die Aufgabe ist als erledigt gespeichert.') +
      facts(task) +
      contact(task.office),
  );
