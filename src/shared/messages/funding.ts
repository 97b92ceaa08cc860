/** Sentences about funding. */
export const fundingMessages = {
  SOURCE_URL_INVALID: 'Geben Sie eine Adresse an, die mit https:// beginnt, oder lassen Sie das Feld leer.',
  PROGRAMME_ENDS_BEFORE_IT_BEGINS: 'Das Ende liegt vor dem Beginn. Wählen Sie einen späteren Tag.',
  FINANCE_KIND_MISSING: 'Wählen Sie mindestens eine Art der Finanzierung.',
  EXPENDITURE_KIND_MISSING: 'Wählen Sie mindestens eine Art von Ausgaben, die gefördert wird.',
  NUMBER_OUT_OF_RANGE: 'Geben Sie eine ganze Zahl bis höchstens {most} an.',
  AMOUNT_NEGATIVE: 'Geben Sie einen Betrag von 0,00 € oder mehr an.',
  WINDOW_DAY_INVALID:
    'Geben Sie Tag und Monat an, zum Beispiel 15.10. Den 29. Februar gibt es nicht jedes Jahr.',
  WINDOW_ENDS_BEFORE_IT_OPENS: 'Der letzte Tag liegt vor dem ersten. Prüfen Sie die beiden Tage.',
  TOO_MANY_ROWS: 'Das sind zu viele Zeilen. Möglich sind höchstens {most}.',
} as const;
