/** An SQL identifier in quotes. */
export const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

/** A table, with its schema when it has one. */
export const quotedTable = (table: string): string => table.split('.').map(quoted).join('.');

/** Fixed text of ours as an SQL literal. Values of users never come here: they are bind parameters. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** PostgreSQL cuts identifiers silently after so many bytes. */
export const MAXIMUM_IDENTIFIER_BYTES = 63;
