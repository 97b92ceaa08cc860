/** An SQL identifier in quotes. */
export const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

/** A table, with its schema when it has one. */
export const quotedTable = (table: string): string => table.split('.').map(quoted).join('.');

/** Fixed text of ours as an SQL literal. Values of users never come here: they are bind parameters. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** SQL of the German words for a code, e.g. of a state in a search hit; null for a code without words. */
export const inWords = (code: string, words: Readonly<Record<string, string>>): string =>
  `case ${code} ${Object.entries(words)
    .map(([each, german]) => `when ${literal(each)} then ${literal(german)}`)
    .join(' ')} end`;

/** PostgreSQL cuts identifiers silently after so many bytes. */
export const MAXIMUM_IDENTIFIER_BYTES = 63;
