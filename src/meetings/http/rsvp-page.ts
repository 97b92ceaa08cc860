import {
  button,
  contact,
  entry,
  escapeHtml as text,
  form,
  heading,
  link,
  notice,
  paragraph,
  serverPage,
  subheading,
  voidLink,
} from '../../platform/http/index.js';
import { formatTimeSpan } from '../../shared/time/german-format.js';
import type { Answer } from '../domain/seat-chain.js';
import type { LinkPage } from '../use-cases/visit-by-link.js';

const document = (title: string, style: string, main: string): string => serverPage({ title, style, main });

export const voidLinkPage = (style: string): string =>
  voidLink(
    style,
    'Vielleicht wurde die Sitzung verschoben oder abgesagt, oder Ihre Vertretung wird nicht mehr gebraucht. ' +
      'Verwenden Sie den Link aus der neuesten E-Mail oder fragen Sie Ihre Koordinierungsstelle.',
  );

const ANSWERS: Readonly<Record<Answer, string>> = {
  OPEN: 'Sie haben noch nicht geantwortet.',
  ACCEPTED: 'Ihre Antwort ist gespeichert: Sie haben zugesagt.',
  DECLINED: 'Ihre Antwort ist gespeichert: Sie haben abgesagt.',
};

/** The page of one invitation: date, place, own answer, and while it is open the form. `problem` is a German sentence. */
export function rsvpPage(page: LinkPage, style: string, problem: string | null = null): string {
  const answered = page.answer === 'ACCEPTED' ? 'success' : 'info';
  return document(
    `Einladung: ${page.bodyNames.join(', ')}`,
    style,
    heading('Einladung zur Sitzung') +
      (problem === null ? '' : notice('danger', 'alert', text(problem))) +
      facts(page) +
      subheading('Ihre Antwort') +
      notice(answered, 'status', ANSWERS[page.answer] + calledDeputy(page)) +
      (page.open ? answering(page) : paragraph('Eine Antwort ist hier nicht mehr möglich.')) +
      contact(page.office),
  );
}

const ROLES = { HOLDER: '', DEPUTY: ' (Stellvertretung)', GUEST: ' (Gast)' } as const;

const facts = (page: LinkPage): string =>
  '<dl class="kern-description-list">' +
  entry('Gremium', text(page.bodyNames.join(', '))) +
  entry('Zeit', text(formatTimeSpan(page.startsAt, page.endsAt, page.zone))) +
  (page.place === null ? '' : entry('Ort', text(page.place))) +
  (page.videoUrl === null ? '' : entry('Videokonferenz', link(page.videoUrl, page.videoUrl))) +
  entry('Eingeladen', text(page.personName + ROLES[page.role])) +
  '</dl>';

function calledDeputy({ deputies, calledDeputyId }: LinkPage): string {
  const called = deputies.find(({ personId }) => personId === calledDeputyId);
  return called === undefined ? '' : ` Zur Vertretung eingeladen: ${text(called.name)}.`;
}

/** Three answers, each one click; the anchors of the mails lead to their buttons. */
const answering = (page: LinkPage): string =>
  paragraph(
    page.answer === 'OPEN'
      ? 'Nehmen Sie teil? Ein Klick genügt.'
      : 'Sie können Ihre Antwort bis zum Beginn der Sitzung ändern. Wählen Sie dafür hier eine andere.',
  ) +
  form(
    choice('zusage', 'Zusagen', 'ACCEPTED', page.answer) +
      choice('absage', 'Absagen', 'DECLINED', page.answer),
  ) +
  deputyForm(page);

/** The given answer is marked, for ears by `aria-pressed`; before, accepting is what the mail asks for. */
function choice(id: string, label: string, value: Exclude<Answer, 'OPEN'>, given: Answer): string {
  const look = value === (given === 'OPEN' ? 'ACCEPTED' : given) ? 'primary' : 'secondary';
  return button(id, look, label, ` name="choice" value="${value}" aria-pressed="${value === given}"`);
}

function deputyForm({ deputies }: LinkPage): string {
  if (deputies.length === 0) return '';
  const options = deputies.map(
    ({ personId, name }) => `<option value="${text(`DEPUTY ${personId}`)}">${text(name)}</option>`,
  );
  return (
    subheading('Vertretung') +
    paragraph(
      'Wenn Sie absagen, wird die nächste Stellvertretung eingeladen. Sie können sie auch selbst wählen.',
    ) +
    form(
      '<div class="kern-form-input"><label class="kern-label" for="deputy">Wer vertritt Sie?</label>' +
        '<div class="kern-form-input__select-wrapper">' +
        `<select class="kern-form-input__select" id="deputy" name="choice">${options.join('')}</select></div></div>` +
        button('vertretung', 'secondary', 'Vertretung'),
    )
  );
}
