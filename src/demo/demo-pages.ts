import { escapeHtml, serverPage } from '../platform/http/index.js';
import { formatDateTime } from '../shared/time/german-format.js';
import type { ReceivedMail } from '../platform/mail/mailbox.js';

const BERLIN = 'Europe/Berlin';

const page = (title: string, style: string, main: string): string => serverPage({ title, style, main });

/** All mails of the demo, newest first. */
export const mailList = (mails: readonly ReceivedMail[], style: string): string =>
  page(
    'Postfach der Vorführung',
    style,
    `<h1 class="kern-heading-large">Postfach der Vorführung</h1>
<p class="kern-body">Hier liegen alle E-Mails, die die Anwendung verschickt hat. Nach draußen geht nichts.</p>
<ul class="mails">
${mails.map(mailRow).join('\n')}
</ul>
${mails.length === 0 ? '<p class="kern-body">Noch ist keine E-Mail angekommen.</p>' : ''}`,
  );

const addressOf = ({ id }: ReceivedMail): string => `/demo/mail/${encodeURIComponent(id)}`;

const mailRow = (mail: ReceivedMail): string =>
  `<li><a class="kern-link" href="${addressOf(mail)}">${escapeHtml(mail.subject)}</a><br>` +
  `<span class="kern-body kern-body--small">An ${escapeHtml(mail.to)}, ${escapeHtml(formatDateTime(mail.receivedAt, BERLIN))}</span></li>`;

/** One mail: its text, its HTML form in a frame without rights, and its calendar file. */
export const mailView = (mail: ReceivedMail, style: string): string =>
  page(
    mail.subject,
    style,
    `<p class="kern-body"><a class="kern-link" href="/demo/mail">Alle E-Mails</a></p>
<h1 class="kern-heading-large">${escapeHtml(mail.subject)}</h1>
<p class="kern-body">An ${escapeHtml(mail.to)}</p>
${calendarLink(mail)}
<h2 class="kern-heading-medium">Text</h2>
<pre>${linked(mail.text)}</pre>
<h2 class="kern-heading-medium">Darstellung im Mailprogramm</h2>
<iframe sandbox="" title="Darstellung der E-Mail" src="${addressOf(mail)}.html"></iframe>
${mail.calendar === null ? '' : `<h2 class="kern-heading-medium">Kalenderdatei</h2>\n<pre>${escapeHtml(mail.calendar)}</pre>`}`,
  );

const calendarLink = (mail: ReceivedMail): string =>
  mail.calendar === null
    ? ''
    : `<p class="kern-body"><a class="kern-link" href="${addressOf(mail)}.ics">Kalenderdatei öffnen (.ics)</a></p>`;

/** Links of the mail work here too, to the application itself only. */
const linked = (text: string): string =>
  escapeHtml(text).replaceAll(
    /http:\/\/localhost:\d+\/[^\s&<]*/g,
    (address) => `<a class="kern-link" href="${address}">${address}</a>`,
  );

/** The demo's accounts, each with a button that signs in. */
export const accountChoice = (
  accounts: readonly { readonly email: string; readonly name: string }[],
  style: string,
): string =>
  page(
    'Vorführung: Anmelden',
    style,
    `<h1 class="kern-heading-large">Vorführung: Anmelden</h1>
<p class="kern-body">Wählen Sie, wer Sie sein möchten. Ein Kennwort gibt es hier nicht.</p>
${accounts.map(accountButton).join('\n')}
<p class="kern-body"><a class="kern-link" href="/demo/mail">Zum Postfach</a> · <a class="kern-link" href="/explorer">API erkunden</a></p>`,
  );

const accountButton = ({ email, name }: { readonly email: string; readonly name: string }): string =>
  `<form method="post" action="/demo/sign-in"><button class="kern-btn kern-btn--secondary" name="account" value="${escapeHtml(email)}"><span class="kern-label">${escapeHtml(name)}</span></button></form>`;
