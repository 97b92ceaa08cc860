/** A wrong setting. The message is German, names every wrong setting and says the mend; it never shows a secret. */
export class ConfigError extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}
