/** Sentences about funding. */
export const fundingMessages = {
  SOURCE_URL_INVALID: 'Geben Sie eine Adresse an, die mit https:// beginnt, oder lassen Sie das Feld leer.',
  PROGRAMME_ENDS_BEFORE_IT_BEGINS: 'Das Ende liegt vor dem Beginn. Wählen Sie einen späteren Tag.',
  FINANCE_KIND_MISSING: 'Wählen Sie mindestens eine Art der Finanzierung.',
  EXPENDITURE_KIND_MISSING: 'Wählen Sie mindestens eine Art von Ausgaben, die gefördert wird.',
  WINDOW_DAY_INVALID:
    'Geben Sie Tag und Monat an, zum Beispiel 15.10. Den 29. Februar gibt es nicht jedes Jahr.',
  WINDOW_ENDS_BEFORE_IT_OPENS: 'Der letzte Tag liegt vor dem ersten. Prüfen Sie die beiden Tage.',
  DAY_TO_COME: 'Dieser Tag liegt noch vor uns. Wählen Sie heute oder einen früheren Tag.',
  RECEIVED_BEFORE_SUBMITTED: 'Der Eingang liegt vor dem Tag des Absendens. Prüfen Sie den Tag.',
  FUNDING_REASON_MISSING: 'Nennen Sie den Grund.',
  FINANCE_KIND_NOT_OFFERED:
    'Diese Art der Finanzierung gibt es in dem Programm nicht. Wählen Sie eine andere.',
  NOTHING_REQUESTED:
    'Im Finanzplan des Projektvorschlags steht noch kein Betrag von einem Förderprogramm. Tragen Sie ihn dort ein.',
  APPLICATION_EXISTS:
    'Für diesen Projektvorschlag gibt es in diesem Programm und Jahr schon einen Antrag. Öffnen Sie ihn.',
  APPLICATION_IS_DRAFT: 'Der Antrag ist noch ein Entwurf. Tragen Sie zuerst ein, dass er eingereicht ist.',
  APPLICATION_IS_SUBMITTED: 'Der Antrag ist schon eingereicht. Laden Sie die Seite neu.',
  APPLICATION_IS_GRANTED: 'Der Antrag ist schon bewilligt. Laden Sie die Seite neu.',
  APPLICATION_IS_REJECTED: 'Der Antrag ist abgelehnt. Beginnen Sie einen neuen Antrag.',
  APPLICATION_IS_WITHDRAWN: 'Der Antrag ist zurückgezogen. Beginnen Sie einen neuen Antrag.',
  GUARD_WARNS:
    'Der Plan verstößt gegen {count} bekannte Regeln des Programms. Ändern Sie ihn, oder bestätigen Sie, dass Sie trotzdem einreichen.',
  AMOUNT_MISSING: 'Geben Sie einen Betrag über 0,00 € an.',
  GRANT_ABOVE_REQUEST:
    'Beantragt sind {requested}. Der Bescheid kann nicht höher sein. Prüfen Sie den Betrag.',
  GRANT_ENDS_BEFORE_IT_BEGINS: 'Der Zeitraum endet vor seinem Beginn. Prüfen Sie die beiden Tage.',
  PROOF_BEFORE_GRANT: 'Der Nachweis kann nicht vor dem Beginn des Zeitraums fällig sein. Prüfen Sie den Tag.',
  GRANT_BELOW_DRAWN: 'Abgerufen sind schon {drawn}. Der Bescheid kann nicht niedriger sein.',
  GRANT_OVERDRAWN: 'Übrig sind nur {left}. Rufen Sie höchstens diesen Betrag ab.',
  PAID_BEFORE_REQUESTED: 'Das Geld kann nicht vor dem Abruf gekommen sein. Prüfen Sie den Tag.',
  PAYMENT_KNOWN: 'Für diesen Abruf ist schon eingetragen, wann das Geld kam. Berichtigen Sie den Eintrag.',
  RECEIPT_PROVED: 'Dieser Beleg gehört zu einem eingereichten Verwendungsnachweis. Er bleibt, wie er ist.',
  PROOF_EXISTS: 'Der Verwendungsnachweis ist schon begonnen. Laden Sie die Seite neu.',
  PROOF_WITHOUT_PROJECT:
    'Aus dem Projektvorschlag ist noch kein Projekt entstanden. Tragen Sie die Zahlen von Hand ein.',
  PROOF_MISSING: 'Beginnen Sie zuerst den Verwendungsnachweis.',
  PROOF_SUBMITTED: 'Der Verwendungsnachweis ist schon eingereicht und bleibt, wie er ist.',
  PROOF_INCOMPLETE: 'Schreiben Sie hier etwas, bevor Sie den Nachweis einreichen.',
  TOO_MANY_ROWS: 'Das sind zu viele Zeilen. Möglich sind höchstens {most}.',
} as const;
