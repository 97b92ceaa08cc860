import {
  button,
  entry,
  escapeHtml as text,
  form,
  heading,
  notice,
  paragraph,
  serverPage,
  voidLink,
} from '../../platform/http/index.js';
import type { NoticeChoice } from '../domain/notice-kinds.js';
import type { UnsubscribePage } from '../use-cases/visit-unsubscribe-link.js';

export const voidUnsubscribePage = (style: string): string =>
  voidLink(
    style,
    'Vielleicht hat sich Ihre Adresse geändert. Verwenden Sie den Link aus der neuesten E-Mail, ' +
      'oder melden Sie sich an und stellen Sie Ihre Mitteilungen im Konto ein.',
  );

/** How it is now. */
const NOW: Readonly<Record<NoticeChoice, string>> = {
  AT_ONCE: 'Sie erhalten diese E-Mails sofort.',
  DIGEST: 'Sie erhalten diese Mitteilungen gesammelt, an Werktagen um 07:00 Uhr.',
  OFF: 'Sie erhalten diese E-Mails nicht. In der Anwendung stehen die Mitteilungen weiterhin.',
};

/** What a button does. */
const DO: Readonly<Record<NoticeChoice, string>> = {
  AT_ONCE: 'Sofort per E-Mail erhalten',
  DIGEST: 'Gesammelt um 07:00 Uhr erhalten',
  OFF: 'Keine E-Mails mehr',
};

/** `previous`: what was chosen before the press of a button, which can be taken back; null when nothing was pressed. */
export function unsubscribePage(
  page: UnsubscribePage,
  style: string,
  previous: NoticeChoice | null = null,
): string {
  const { choice, choices } = page;
  const changed = previous !== null && previous !== choice;
  return serverPage({
    title: `E-Mails abbestellen: ${page.name}`,
    style,
    main:
      heading('E-Mails abbestellen') +
      facts(page) +
      notice(previous === null ? 'info' : 'success', 'status', NOW[choice]) +
      form(
        choices
          .filter((other) => other !== choice)
          .toSorted((a, b) => Number(b === 'OFF') - Number(a === 'OFF'))
          .map((other) => choosing(other, changed && other === previous))
          .join(''),
      ) +
      paragraph(
        'Einladungen, Änderungen und Absagen kommen immer sofort, weil Fristen und Rechte daran hängen.',
      ),
  });
}

const choosing = (choice: NoticeChoice, undoes: boolean): string =>
  button(
    choice.toLowerCase().replace('_', '-'),
    choice === 'OFF' ? 'primary' : 'secondary',
    undoes ? `Rückgängig: ${DO[choice]}` : DO[choice],
    ` name="choice" value="${choice}"`,
  );

const facts = ({ name, personName, territoryName }: UnsubscribePage): string =>
  '<dl class="kern-description-list">' +
  entry('E-Mails', text(name)) +
  entry('An', text(personName)) +
  entry('Ort', text(territoryName)) +
  '</dl>';
