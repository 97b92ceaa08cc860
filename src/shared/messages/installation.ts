/** Sentences of the first run, the facts of the installation, and reports of barriers. */
export const installationMessages = {
  SETUP_DONE: 'Diese Anwendung ist schon eingerichtet. Melden Sie sich an.',
  SETUP_CODE_WRONG:
    'Der Einmalcode stimmt nicht oder gilt nicht mehr. Der gültige Code steht in der Ausgabe des letzten Programmstarts.',
  SETUP_TOWN_MISSING: 'Wählen Sie eine Gemeinde aus, oder geben Sie einen eigenen Namen ein.',
  TOO_MANY_TEST_MAILS: 'Das waren viele Testmails. Versuchen Sie es in {minutes} Minuten noch einmal.',
  DESCRIPTION_MISSING: 'Beschreiben Sie die Barriere in wenigen Worten.',
  NO_BARRIER_CONTACT:
    'Hier ist noch keine Ansprechstelle für Barrieren eingetragen. Schreiben Sie bitte an {whom}.',
  TOO_MANY_REPORTS:
    'Von hier kamen gerade viele Meldungen. Versuchen Sie es in {minutes} Minuten noch einmal.',
} as const;
