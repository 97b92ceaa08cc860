import { oneLine } from '../../../shared/one-line.js';
import { escapeHtml, webAddress } from './html.js';
import {
  type Block,
  type Envelope,
  type Mail,
  type MailContent,
  type MailLink,
  shorten,
} from './mail-content.js';
import { WHY } from './why.js';

const SUBJECT_MAX = 400;
const FONT = 'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#171a2b';
const BUTTON =
  'display:inline-block;margin:0 8px 8px 0;padding:10px 16px;border:2px solid #171a2b;border-radius:4px;color:#171a2b';

const reasonOf = (to: Envelope): string => `Sie erhalten diese E-Mail, weil ${WHY[to.role]}.`;

/** Makes a mail from its content: one accessible layout, no pictures, nothing loaded from anywhere. */
export function renderMail(content: MailContent): Mail {
  const subject = shorten(oneLine(content.subject), SUBJECT_MAX);
  return { subject, text: renderText(content), html: renderHtml(subject, content) };
}

function renderText({ to, blocks }: MailContent): string {
  const parts = [
    `Guten Tag, ${oneLine(to.recipientName)},`,
    ...blocks.map(blockText).filter((part) => part !== ''),
    '________________________________________',
    [contactLine(to), reasonOf(to), ...settingsLink(to).map(linkText)].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return oneLine(block.text).toUpperCase();
    case 'paragraph':
    case 'subheading':
      return oneLine(block.text);
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${oneLine(value)}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${oneLine(item)}`).join('\n');
    default:
      return block.links.map(linkText).join('\n');
  }
}

function renderHtml(subject: string, { to, blocks }: MailContent): string {
  const footer = [contactLine(to), reasonOf(to)].map((line) => `<p>${escapeHtml(line)}</p>`);
  return [
    '<!DOCTYPE html>',
    '<html lang="de">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(subject)}</title></head>`,
    `<body style="margin:0;padding:16px;${FONT}">`,
    '<main style="max-width:640px">',
    `<p>Guten Tag, ${escapeHtml(to.recipientName)},</p>`,
    ...blocks.map(blockHtml),
    '</main>',
    '<footer style="max-width:640px;margin-top:24px;border-top:1px solid #5a5d70;font-size:14px">',
    ...footer,
    ...settingsLink(to).map((link) => `<p>${linkHtml(link)}</p>`),
    '</footer>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2 style="font-size:20px">${escapeHtml(block.text)}</h2>`;
    case 'subheading':
      return `<h3 style="font-size:16px">${escapeHtml(block.text)}</h3>`;
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'facts':
      return `<table style="border-collapse:collapse">${block.facts.map(factHtml).join('')}</table>`;
    case 'list':
      return `<ul style="list-style:none;padding:0">${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    default:
      return `<p>${block.links.map((link) => linkHtml(link, BUTTON)).join(' ')}</p>`;
  }
}

const factHtml = ({ label, value }: { label: string; value: string }): string =>
  `<tr><th scope="row" style="text-align:left;vertical-align:top;padding:2px 16px 2px 0">${escapeHtml(label)}</th>` +
  `<td style="padding:2px 0">${valueHtml(value)}</td></tr>`;

/** A value that is an address becomes a link. */
const valueHtml = (value: string): string =>
  /^https?:\/\/\S+$/.test(value) ? linkHtml({ label: value, href: value }) : escapeHtml(value);

function linkHtml({ label, href }: MailLink, style?: string): string {
  const address = webAddress(href);
  if (address === null) return escapeHtml(label);
  return `<a href="${escapeHtml(address)}"${style === undefined ? '' : ` style="${style}"`}>${escapeHtml(label)}</a>`;
}

const linkText = ({ label, href }: MailLink): string => `${oneLine(label)}: ${webAddress(href) ?? '–'}`;

function contactLine({ contact }: Envelope): string {
  const ways = [contact.email, ...(contact.phone === null ? [] : [`Telefon ${contact.phone}`])];
  return oneLine(`Fragen beantwortet: ${contact.name}, ${ways.join(', ')}`);
}

const settingsLink = ({ settingsUrl }: Envelope): MailLink[] =>
  settingsUrl === null ? [] : [{ label: 'Benachrichtigungen einstellen', href: settingsUrl }];
