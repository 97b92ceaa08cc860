import {
  button,
  contact,
  entry,
  escapeHtml as text,
  form,
  heading,
  notice,
  paragraph,
  serverPage,
  voidLink,
} from '../../platform/http/index.js';
import { formatDay } from '../../shared/time/german-format.js';
import type { ReportLinkPage } from '../use-cases/visit-report-by-link.js';

const document = (title: string, style: string, main: string): string => serverPage({ title, style, main });

export const voidReportLinkPage = (style: string): string =>
  voidLink(
    style,
    'Vielleicht ist das Projekt beendet, oder der Bericht wird nicht mehr gebraucht. ' +
      'Fragen Sie Ihre Koordinierungsstelle.',
  );

/** What somebody typed, field by field. */
export type Typed = Readonly<Record<string, string>>;

const facts = ({ title, startsOn, endsOn, dueOn }: ReportLinkPage): string =>
  '<dl class="kern-description-list">' +
  entry('Projekt', text(title)) +
  entry('Laufzeit', `${formatDay(startsOn)} bis ${formatDay(endsOn)}`) +
  entry('Bericht erbeten bis', formatDay(dueOn)) +
  '</dl>';

const OPTIONAL = ' <span class="kern-label__optional">- Optional</span>';

const area = (name: string, label: string, typed: Typed, optional = false): string =>
  `<div class="kern-form-input"><label class="kern-label" for="${name}">${label}${optional ? OPTIONAL : ''}</label>` +
  `<textarea class="kern-form-input__input" id="${name}" name="${name}" rows="6" maxlength="4000">${text(typed[name] ?? '')}</textarea></div>`;

/** The field of an indicator is named by its id. */
const value = ({ id, name, unit }: ReportLinkPage['indicators'][number], typed: Typed): string =>
  `<div class="kern-form-input"><label class="kern-label" for="${id}">${text(name)} (${text(unit)})${OPTIONAL}</label>` +
  `<input class="kern-form-input__input" id="${id}" name="${id}" inputmode="decimal" maxlength="20" value="${text(typed[id] ?? '')}"></div>`;

const fields = (project: ReportLinkPage, typed: Typed): string =>
  area('words', 'Was ist seit dem letzten Bericht geschehen?', typed) +
  area('obstacles', 'Was behindert das Projekt?', typed, true) +
  project.indicators.map((indicator) => value(indicator, typed)).join('');

interface Refusal {
  /** A German sentence. */
  readonly problem: string;
  readonly typed: Typed;
}

/** What is asked, and a form; after a refusal with what was typed. */
export const reportLinkPage = (project: ReportLinkPage, style: string, refusal?: Refusal): string =>
  document(
    `Zwischenbericht: ${project.title}`,
    style,
    heading('Zwischenbericht zum Projekt') +
      (refusal === undefined ? '' : notice('danger', 'alert', text(refusal.problem))) +
      (project.answered && refusal === undefined
        ? notice('info', 'status', 'Ihr Bericht ist da. Sie können noch einen schreiben.')
        : '') +
      facts(project) +
      paragraph('Nennen Sie keine Personen und keine Einzelheiten zu Straftaten.') +
      form(fields(project, refusal?.typed ?? {}) + button('bericht', 'primary', 'Bericht senden')) +
      contact(project.office),
  );

/** After the button. */
export const reportSavedPage = (project: ReportLinkPage, style: string): string =>
  document(
    `Gesendet: ${project.title}`,
    style,
    heading('Vielen Dank') +
      notice('success', 'status', 'Ihr Bericht ist gespeichert.') +
      facts(project) +
      contact(project.office),
  );
