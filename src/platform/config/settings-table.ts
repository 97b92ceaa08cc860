import { noteOf, settingNames } from './settings.js';

/** The table of all settings as markdown, for docs/operations.md. */
export function settingsTable(): string {
  const rows = settingNames.map((name) => {
    const note = noteOf(name);
    const names = note.secret ? `\`${name}\`, \`${name}_FILE\`` : `\`${name}\``;
    return `| ${names} | ${note.description} | ${note.fallback} |`;
  });
  return ['| Einstellung | Bedeutung | Vorgabe |', '|---|---|---|', ...rows, ''].join('\n');
}
