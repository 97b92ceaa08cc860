/** Sentences of the platform: what can go wrong with any request. */
export const platformMessages = {
  NOT_FOUND: 'Das gibt es hier nicht oder nicht mehr. Laden Sie die Seite neu.',
  NOT_ALLOWED: 'Dazu haben Sie hier kein Recht. Wenden Sie sich an Ihre Koordinierungsstelle.',
  CHANGED_MEANWHILE:
    'Jemand anderes hat das inzwischen geändert.{what} Laden Sie den neuen Stand und prüfen Sie Ihre Änderung.',
  SIGN_IN_NEEDED: 'Melden Sie sich an, um fortzufahren.',
  TEMPORARILY_UNAVAILABLE:
    'Die Datenbank antwortet gerade nicht. Versuchen Sie es in einer Minute noch einmal.',
  QUERY_UNREADABLE: 'Die Anfrage ist kein lesbares GraphQL. Prüfen Sie die Schreibweise.',
  QUERY_INVALID: 'Die Anfrage passt nicht zum Schema. Prüfen Sie Felder und Argumente.',
  INPUT_INVALID: 'Eine Eingabe hat nicht die erwartete Form. Prüfen Sie die Angaben.',
  OPERATION_UNKNOWN: 'Die Anwendung wurde inzwischen erneuert. Laden Sie die Seite neu.',
  OPERATION_NOT_TRUSTED:
    'Eigene Abfragen brauchen das Recht, die Schnittstelle zu erkunden. Wenden Sie sich an Ihre Verwaltung.',
  REQUEST_INVALID: 'Die Anfrage ist unvollständig oder nicht erlaubt. Laden Sie die Seite neu.',
  INTERNAL: 'Das hat nicht geklappt. Melden Sie der Verwaltung diese Fehlernummer: {errorId}',
  METRICS_TOKEN_NEEDED:
    'Messwerte gibt es nur mit dem Kennwort aus KPR_METRICS_TOKEN, als „Authorization: Bearer …“.',
  METHOD_NOT_ALLOWED: 'Diese Adresse nimmt nur Anfragen mit {methods} an.',
  MEDIA_TYPE_UNSUPPORTED: 'Schicken Sie die Anfrage als JSON: Content-Type application/json.',
  REQUEST_TOO_SLOW:
    'Die Anfrage kam zu langsam an. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  REQUEST_TOO_LARGE: 'Die Anfrage ist zu groß. Schicken Sie weniger auf einmal.',
  QUERY_TOO_DEEP: 'Die Anfrage ist zu tief geschachtelt. Verwenden Sie höchstens {maximum} Ebenen.',
  QUERY_TOO_LARGE: 'Die Anfrage verlangt zu viel auf einmal. Wählen Sie höchstens {maximum} Beziehungen.',
  QUERY_TOO_EXPENSIVE:
    'Die Antwort wäre zu groß: mehr als {maximum} Werte. Fordern Sie kleinere Seiten oder weniger Felder an.',
  TOO_MANY_ALIASES: 'Die Anfrage benennt zu viele Felder um. Verwenden Sie höchstens {maximum} Aliasnamen.',
  TOO_MANY_ROOT_FIELDS:
    'Die Anfrage fragt nach zu vielem auf einmal. Verwenden Sie höchstens {maximum} Felder auf der obersten Ebene.',
  BAD_INPUT: 'Eine Eingabe ist nicht zulässig. Prüfen Sie die Angaben.',
  BAD_PAGE_SIZE: 'Fordern Sie 0 bis {maximum} Einträge an, entweder vom Anfang oder vom Ende.',
  BAD_CURSOR: 'Die Blättermarke ist ungültig. Beginnen Sie die Liste von vorn.',
  NUMBER_OUT_OF_RANGE: 'Die Zahl ist zu groß oder zu klein. Prüfen Sie die Eingabe.',
} as const;
