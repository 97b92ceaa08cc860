const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as part of an HTML page, also inside a quoted attribute. */
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPED[sign] ?? '');

/** What is shown to somebody who came by an account link. */
export interface AccountForm {
  readonly title: string;
  readonly hint: string;
  /** Ask for the e-mail address too; null: the account is known. */
  readonly email: string | null;
  /** Why the last try was refused. */
  readonly refusal: string | null;
}

const page = (title: string, body: string): string => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 2rem auto; padding: 0 1rem }
label { display: block; margin-top: 1rem }
input, button { font: inherit; box-sizing: border-box; width: 100%; padding: .6rem; min-height: 2.75rem }
button { margin-top: 1.5rem }
</style>
</head>
<body><main>
<h1>${escaped(title)}</h1>
${body}
</main></body>
</html>
`;

const emailField = (email: string): string => `<label for="email">E-Mail-Adresse zum Anmelden</label>
<input id="email" name="email" type="email" autocomplete="username" required value="${escaped(email)}">`;

/** The form posts to its own address and works without JavaScript. */
export const accountForm = ({ title, hint, email, refusal }: AccountForm): string =>
  page(
    title,
    `${refusal === null ? '' : `<p role="alert" id="refusal"><strong>${escaped(refusal)}</strong></p>`}
<p>${escaped(hint)}</p>
<form method="post">
${email === null ? '' : emailField(email)}
<label for="password">Kennwort (mindestens 12 Zeichen)</label>
<input id="password" name="password" type="password" autocomplete="${email === null ? 'new-password' : 'current-password'}" required${refusal === null ? '' : ' aria-describedby="refusal"'}>
<button>Speichern und anmelden</button>
</form>`,
  );

/** One sentence and no form: done, or nothing to be done here. */
export const accountNotice = (title: string, sentence: string): string =>
  page(title, `<p>${escaped(sentence)}</p>`);
