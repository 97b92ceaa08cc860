/** Control characters and line separators: none may reach a mail header, a calendar line or a log line. */
const LINE_BREAKERS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** The text on one line: line breaks and control characters become one blank, broken surrogates U+FFFD. */
export const oneLine = (text: string): string => text.toWellFormed().replaceAll(LINE_BREAKERS, ' ').trim();
