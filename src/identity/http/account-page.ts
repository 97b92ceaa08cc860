import { escapeHtml, serverPage } from '../../platform/http/index.js';

/** What is shown to somebody who came by an account link. */
export interface AccountForm {
  readonly title: string;
  readonly hint: string;
  /** Ask for the e-mail address too; null: the account is known. */
  readonly email: string | null;
  /** Why the last try was refused. */
  readonly refusal: string | null;
}

const page = (title: string, style: string, body: string): string =>
  serverPage({ title, style, main: `<h1 class="kern-heading-large">${escapeHtml(title)}</h1>${body}` });

/** `more`: further attributes of the input. */
const field = (name: string, label: string, more: string): string =>
  `<div class="kern-form-input"><label class="kern-label" for="${name}">${label}</label>` +
  `<input class="kern-form-input__input" id="${name}" name="${name}" required ${more}></div>`;

const emailField = (email: string): string =>
  field(
    'email',
    'E-Mail-Adresse zum Anmelden',
    `type="email" autocomplete="username" value="${escapeHtml(email)}"`,
  );

const problem = (refusal: string): string =>
  `<div class="kern-alert kern-alert--danger" role="alert" id="refusal"><div class="kern-alert__header">` +
  `<span class="kern-icon kern-icon--danger" aria-hidden="true"></span><span class="kern-title">${escapeHtml(refusal)}</span></div></div>`;

/** The form posts to its own address and works without JavaScript. `style`: see SERVER_PAGE_STYLE. */
export const accountForm = ({ title, hint, email, refusal }: AccountForm, style: string): string =>
  page(
    title,
    style,
    `${refusal === null ? '' : problem(refusal)}<p class="kern-body">${escapeHtml(hint)}</p>
<form class="server-page-form" method="post">
${email === null ? '' : emailField(email)}
${field('password', 'Kennwort (mindestens 12 Zeichen)', `type="password" autocomplete="${email === null ? 'new-password' : 'current-password'}"${refusal === null ? '' : ' aria-describedby="refusal"'}`)}
<button class="kern-btn kern-btn--primary"><span class="kern-label">Speichern und anmelden</span></button>
</form>`,
  );

/** One sentence and no form: done, or nothing to be done here. */
export const accountNotice = (title: string, sentence: string, style: string): string =>
  page(title, style, `<p class="kern-body">${escapeHtml(sentence)}</p>`);
