import { createHash } from 'node:crypto';
import { formatTimeSpan } from '../../shared/time/german-format.js';
import type { Answer } from '../domain/seat-chain.js';
import type { LinkPage } from '../use-cases/visit-by-link.js';

const STYLE =
  'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:38rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}' +
  'dt{font-weight:600}dd{margin:0 0 .75rem}label{display:block;margin-bottom:.25rem}' +
  'form{margin:0 0 1rem}.deputy{padding-top:1rem;border-top:1px solid #767676}' +
  'button,select{box-sizing:border-box;font:inherit;width:100%;min-height:2.75rem;padding:.5rem 1rem;border:2px solid #0b4f8a}' +
  'button{background:#0b4f8a;color:#fff}select{margin-bottom:.75rem;background:#fff;color:#1a1a1a}' +
  'button:focus-visible,select:focus-visible,a:focus-visible,button:target{outline:3px solid #c45200;outline-offset:2px}' +
  '[role=alert],[role=status]{border-left:.4rem solid #0b4f8a;padding-left:1rem}[role=alert]{border-color:#b00020}';

/** No script, no foreign source, one known style, forms to ourselves only. */
export const PAGE_POLICY =
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; ` +
  `form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const text = (value: string): string => value.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const document = (title: string, main: string): string =>
  `<!doctype html>\n<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<meta name="robots" content="noindex"><title>${text(title)}</title><style>${STYLE}</style></head><body><main>${main}</main></body></html>\n`;

/** One page for every link that does not work, whatever the reason. */
export const voidLinkPage = (): string =>
  document(
    'Link nicht gültig',
    '<h1>Dieser Link gilt nicht mehr</h1><p>Vielleicht wurde die Sitzung verschoben oder abgesagt, oder Ihre Vertretung wird nicht mehr gebraucht. ' +
      'Verwenden Sie den Link aus der neuesten E-Mail oder fragen Sie Ihre Koordinierungsstelle.</p>',
  );

const ANSWERS: Readonly<Record<Answer, string>> = {
  OPEN: 'Sie haben noch nicht geantwortet.',
  ACCEPTED: 'Ihre Antwort ist gespeichert: Sie haben zugesagt.',
  DECLINED: 'Ihre Antwort ist gespeichert: Sie haben abgesagt.',
};

/** The page of one invitation: date, place, own answer, and while it is open the form. `problem` is a German sentence. */
export function rsvpPage(page: LinkPage, problem: string | null = null): string {
  const bodies = page.bodyNames.join(', ');
  const alert = problem === null ? '' : `<p role="alert">${text(problem)}</p>`;
  return document(
    `Einladung: ${bodies}`,
    `<h1>Einladung zur Sitzung</h1>${alert}<dl>` +
      entry('Gremium', bodies) +
      entry('Zeit', formatTimeSpan(page.startsAt, page.endsAt, page.zone)) +
      (page.place === null ? '' : entry('Ort', page.place)) +
      (page.videoUrl === null
        ? ''
        : `<dt>Videokonferenz</dt><dd><a href="${text(page.videoUrl)}">${text(page.videoUrl)}</a></dd>`) +
      entry(
        'Eingeladen',
        page.personName +
          (page.role === 'DEPUTY' ? ' (Stellvertretung)' : page.role === 'GUEST' ? ' (Gast)' : ''),
      ) +
      `</dl><h2>Ihre Antwort</h2><p role="status">${ANSWERS[page.answer]}${calledDeputy(page)}</p>` +
      (page.open ? answering(page) : '<p>Eine Antwort ist hier nicht mehr möglich.</p>') +
      contact(page),
  );
}

const entry = (term: string, value: string): string => `<dt>${text(term)}</dt><dd>${text(value)}</dd>`;

function calledDeputy({ deputies, calledDeputyId }: LinkPage): string {
  const called = deputies.find(({ personId }) => personId === calledDeputyId);
  return called === undefined ? '' : ` Zur Vertretung eingeladen: ${text(called.name)}.`;
}

/** Three answers, each one click; the anchors of the mails lead to their buttons. */
const answering = (page: LinkPage): string =>
  (page.answer === 'OPEN'
    ? '<p>Nehmen Sie teil? Ein Klick genügt.</p>'
    : '<p>Sie können Ihre Antwort bis zum Beginn der Sitzung ändern. Wählen Sie dafür hier eine andere.</p>') +
  form('', button('zusage', 'ACCEPTED', 'Zusagen')) +
  form('', button('absage', 'DECLINED', 'Absagen')) +
  deputyForm(page);

const form = (attributes: string, content: string): string =>
  `<form method="post"${attributes}>${content}</form>`;

const button = (id: string, choice: string, label: string): string =>
  `<button type="submit" id="${id}" name="choice" value="${choice}">${label}</button>`;

function deputyForm({ deputies }: LinkPage): string {
  if (deputies.length === 0) return '';
  const options = deputies.map(
    ({ personId, name }) => `<option value="${text(`DEPUTY ${personId}`)}">${text(name)}</option>`,
  );
  return (
    '<p>Wenn Sie absagen, wird die nächste Stellvertretung eingeladen. Sie können sie auch selbst wählen.</p>' +
    form(
      ' class="deputy"',
      `<label for="deputy">Wer vertritt Sie?</label><select id="deputy" name="choice">${options.join('')}</select>` +
        '<button type="submit" id="vertretung">Vertretung</button>',
    )
  );
}

function contact({ office }: LinkPage): string {
  const ways = [
    office.email === null ? null : `<a href="mailto:${text(office.email)}">${text(office.email)}</a>`,
    office.phone === null ? null : `Telefon ${text(office.phone)}`,
  ].filter((way) => way !== null);
  return `<h2>Fragen?</h2><p>${[text(office.name), ...ways].join(', ')}</p>`;
}
