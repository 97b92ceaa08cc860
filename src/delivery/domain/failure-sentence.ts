const SENTENCES: Readonly<Record<string, string>> = {
  EVENT_FAILED:
    'Ein Vorgang ist noch nicht verarbeitet, seine Mails fehlen deshalb. Die Ursache steht im Protokoll der Anwendung.',
  NO_ADDRESS: 'Es ist keine E-Mail-Adresse hinterlegt. Tragen Sie sie ein und senden Sie dann erneut.',
  NO_SMTP: 'Es ist kein Mailserver eingestellt. Wenden Sie sich an Ihre Verwaltung.',
  EENVELOPE: 'Die E-Mail-Adresse ist ungültig. Berichtigen Sie sie und senden Sie dann erneut.',
  EAUTH: 'Der Mailserver lehnt unsere Anmeldung ab. Wenden Sie sich an Ihre Verwaltung.',
  UNWRITABLE: 'Die E-Mail konnte nicht erstellt werden. Die Ursache steht im Protokoll der Anwendung.',
};

/** Why it has not gone, and what helps, for the office. `reason` is a code of ours or an SMTP status, never a server's text. */
export function failureSentence(reason: string): string {
  const known = SENTENCES[reason];
  if (known !== undefined) return known;
  if (reason.startsWith('5'))
    return `Der Mailserver hat Adresse oder Nachricht abgelehnt (${reason}). Prüfen Sie die Adresse.`;
  if (reason.startsWith('4')) return `Der Mailserver nimmt die Nachricht zurzeit nicht an (${reason}).`;
  return `Der Mailserver war nicht erreichbar (${reason}).`;
}
