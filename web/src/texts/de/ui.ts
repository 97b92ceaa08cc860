/** Texts of the components in web/src/ui. */
export const uiTexts = {
  'ui.close': 'Schließen',
  'ui.cancel': 'Abbrechen',
  'ui.save': 'Speichern',
  'ui.loading': 'Wird geladen …',
  'ui.tryAgain': 'Erneut versuchen',
  'ui.optional': '(freiwillig)',
  'ui.required': 'Füllen Sie dieses Feld aus.',
  'ui.noAnswer': 'Der Server antwortet nicht. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
} as const;
