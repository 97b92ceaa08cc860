import { formatDateTime } from '../shared/time/german-format.js';
import type { ReceivedMail } from '../platform/mail/mailbox.js';

const BERLIN = 'Europe/Berlin';

/** Mail texts are somebody's words: they enter a page only like this. */
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b2b; background: #fff; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #767b91; vertical-align: top; }
  a { color: #1e44ad; } pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f2f3f8; padding: 1rem; } iframe { width: 100%; height: 40rem; border: 1px solid #767b91; }
</style>
</head>
<body>
${body}
</body>
</html>`;

/** All mails of the demo, newest first. */
export const mailList = (mails: readonly ReceivedMail[]): string =>
  page(
    'Postfach der Vorführung',
    `<h1>Postfach der Vorführung</h1>
<p>Hier liegen alle E-Mails, die die Anwendung verschickt hat. Nach draußen geht nichts.</p>
<table>
<thead><tr><th scope="col">Eingang</th><th scope="col">An</th><th scope="col">Betreff</th></tr></thead>
<tbody>
${mails.map(mailRow).join('\n')}
</tbody>
</table>
${mails.length === 0 ? '<p>Noch ist keine E-Mail angekommen.</p>' : ''}`,
  );

const mailRow = (mail: ReceivedMail): string =>
  `<tr><td>${escaped(formatDateTime(mail.receivedAt, BERLIN))}</td><td>${escaped(mail.to)}</td>` +
  `<td><a href="/demo/mail/${encodeURIComponent(mail.id)}">${escaped(mail.subject)}</a></td></tr>`;

/** One mail: its text, its HTML form in a frame without rights, and its calendar file. */
export const mailView = (mail: ReceivedMail): string =>
  page(
    mail.subject,
    `<p><a href="/demo/mail">Alle E-Mails</a></p>
<h1>${escaped(mail.subject)}</h1>
<p>An ${escaped(mail.to)}</p>
${calendarLink(mail)}
<h2>Text</h2>
<pre>${linked(mail.text)}</pre>
<h2>Darstellung im Mailprogramm</h2>
<iframe sandbox="" title="Darstellung der E-Mail" srcdoc="${escaped(mail.html)}"></iframe>
${mail.calendar === null ? '' : `<h2>Kalenderdatei</h2>\n<pre>${escaped(mail.calendar)}</pre>`}`,
  );

const calendarLink = (mail: ReceivedMail): string =>
  mail.calendar === null
    ? ''
    : `<p><a href="/demo/mail/${encodeURIComponent(mail.id)}.ics">Kalenderdatei öffnen (.ics)</a></p>`;

/** Links of the mail work here too, to the application itself only. */
const linked = (text: string): string =>
  escaped(text).replaceAll(
    /http:\/\/localhost:\d+\/[^\s&<]*/g,
    (address) => `<a href="${address}">${address}</a>`,
  );

/** The demo's accounts, each with a button that signs in. */
export const accountChoice = (
  accounts: readonly { readonly email: string; readonly name: string }[],
): string =>
  page(
    'Vorführung: Anmelden',
    `<h1>Vorführung: Anmelden</h1>
<p>Wählen Sie, wer Sie sein möchten. Ein Kennwort gibt es hier nicht.</p>
${accounts.map(accountButton).join('\n')}
<p><a href="/demo/mail">Zum Postfach</a> · <a href="/explorer">API erkunden</a></p>`,
  );

const accountButton = ({ email, name }: { readonly email: string; readonly name: string }): string =>
  `<form method="post" action="/demo/sign-in"><p><button name="account" value="${escaped(email)}">${escaped(name)}</button></p></form>`;
