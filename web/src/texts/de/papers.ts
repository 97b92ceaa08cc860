/** Texts of web/src/papers. */
export const paperTexts = {
  'papers.title': 'Papiere aus diesem Vorschlag',
  'papers.hint': 'Sie entstehen beim Herunterladen aus dem, was der Vorschlag jetzt sagt.',
  'papers.beschlussvorlage': 'Beschlussvorlage',
  'papers.projektbeschreibung': 'Projektbeschreibung',
  'papers.finanzierungsplan': 'Ausgaben- und Finanzierungsplan',
  'papers.form.pdf': 'PDF',
  'papers.form.docx': 'Word',
  'papers.form.xlsx': 'Excel',
  'papers.download': '{paper} als {form} herunterladen',
} as const;
