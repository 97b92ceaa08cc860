/** Sentences about projects. */
export const projectsMessages = {
  PROPOSAL_NOT_APPROVED:
    'Der Projektvorschlag ist nicht beschlossen. Ein Projekt beginnt erst mit dem Beschluss.',
  PROJECT_STARTED_ALREADY: 'Aus diesem Projektvorschlag ist schon ein Projekt entstanden.',
  PROJECT_NOT_BEGUN: 'Das Projekt hat noch nicht begonnen.',
  PROJECT_RUNS: 'Das Projekt läuft. Dieser Schritt ist jetzt nicht möglich.',
  PROJECT_PAUSED: 'Das Projekt ruht. Setzen Sie es zuerst fort.',
  PROJECT_COMPLETED: 'Das Projekt ist abgeschlossen. Sein Plan steht fest.',
  PROJECT_EVALUATED: 'Das Projekt ist ausgewertet. Es lässt sich nicht mehr ändern.',
  PROJECT_ABORTED: 'Das Projekt wurde abgebrochen. Sein Plan steht fest.',
  STEP_REASON_MISSING: 'Nennen Sie den Grund. Er wird auch den Vorschlagenden mitgeteilt.',
  PERIOD_BACKWARDS: 'Das Ende liegt vor dem Beginn. Wählen Sie einen späteren Tag.',
  VALUE_OUT_OF_RANGE: 'Geben Sie eine Zahl unter zehn Milliarden ein.',
  TARGET_AGAINST_DIRECTION:
    'Das Ziel liegt in der falschen Richtung. Prüfen Sie Ausgangswert, Ziel und Richtung.',
  DAY_IN_FUTURE: 'Dieser Tag liegt in der Zukunft. Wählen Sie heute oder einen früheren Tag.',
  MEASURED_ALREADY: 'Für diesen Tag gibt es schon einen Wert. Berichtigen Sie ihn.',
  CORRECTION_REASON_MISSING: 'Nennen Sie den Grund der Berichtigung.',
  CORRECTED_ALREADY: 'Dieser Eintrag wurde schon berichtigt. Laden Sie die Seite neu.',
  AMOUNT_NOT_POSITIVE: 'Geben Sie einen Betrag über 0,00 € ein.',
  PLAN_FULL: 'Mehr als {most} Einträge fasst dieser Teil des Plans nicht.',
  IN_USE_BY_RECEIPTS: 'Zu diesem Posten gibt es Belege. Er bleibt stehen.',
  IN_USE_BY_VALUES: 'Zu diesem Wert gibt es Messungen. Er bleibt stehen.',
  REPORT_MISSING: 'Schreiben Sie, was seit dem letzten Bericht geschehen ist.',
  REPORTER_UNKNOWN: 'Diese Person gehört nicht zur Stadt. Wählen Sie eine andere.',
  EVALUATION_INCOMPLETE: 'Füllen Sie dieses Feld aus, bevor Sie auswerten.',
} as const;
