/** Sentences of the platform: what can go wrong with any request. */
export const platformMessages = {
  NOT_FOUND: 'Das gibt es hier nicht oder nicht mehr. Laden Sie die Seite neu.',
  NOT_ALLOWED: 'Dazu haben Sie hier kein Recht. Wenden Sie sich an Ihre Koordinierungsstelle.',
  CHANGED_MEANWHILE: 'Jemand anderes hat das inzwischen geändert.{what} Laden Sie den neuen Stand und prüfen Sie Ihre Änderung.',
  SIGN_IN_NEEDED: 'Melden Sie sich an, um fortzufahren.',
  TEMPORARILY_UNAVAILABLE: 'Die Datenbank antwortet gerade nicht. Versuchen Sie es in einer Minute noch einmal.',
  QUERY_UNREADABLE: 'Die Anfrage ist kein lesbares GraphQL. Prüfen Sie die Schreibweise.',
  QUERY_INVALID: 'Die Anfrage passt nicht zum Schema. Prüfen Sie Felder und Argumente.',
  INPUT_INVALID: 'Eine Eingabe hat nicht die erwartete Form. Prüfen Sie die Angaben.',
  REQUEST_INVALID: 'Die Anfrage ist unvollständig oder nicht erlaubt. Laden Sie die Seite neu.',
  INTERNAL: 'Das hat nicht geklappt. Melden Sie der Verwaltung diese Fehlernummer: {errorId}',
  BAD_CURSOR: 'Die Blättermarke ist ungültig. Beginnen Sie die Liste von vorn.',
  PAGE_SIZE: 'Fordern Sie höchstens {most} Einträge auf einmal an.',
} as const;
