/** Texts of web/src/meetings/service. */
export const serviceTexts = {
  'service.title': 'Zustellung per Post oder Telefon',
  'service.why':
    'Diese Personen haben eine Einladung, Änderung oder Absage nicht per E-Mail bekommen. Schreiben Sie oder rufen Sie an, und tragen Sie den Zugang ein.',
  'service.print': 'Liste drucken',
  'service.count':
    '{n, plural, one {Eine Person ist zu benachrichtigen.} other {# Personen sind zu benachrichtigen.}}',
  'service.some':
    '{n, plural, one {Eine Person ist} other {# Personen sind}} per Post oder Telefon zu benachrichtigen',
  'service.empty': 'Niemand ist zu benachrichtigen',
  'service.emptyText': 'Alle Einladungen, Änderungen und Absagen sind zugestellt.',
  'service.more': 'Weitere anzeigen',
  'service.ofAll': 'Liste für alle Sitzungen zeigen',
  'service.person': 'Person',
  'service.phone': 'Telefon',
  'service.noPhone': 'keine Nummer',
  'service.meeting': 'Sitzung',
  'service.what': 'Mitzuteilen',
  'service.actions': 'Erledigt',
  'service.served': 'Zugang bei {name} eintragen',
  'service.answer': 'Rückmeldung von {name} eintragen',
  'service.occasion.INVITATION': 'Einladung',
  'service.occasion.CHANGE': 'Änderung des Ortes',
  'service.occasion.MOVE': 'Verlegung',
  'service.occasion.SUPPLEMENT': 'Ergänzung der Tagesordnung',
  'service.occasion.CANCELLATION': 'Absage der Sitzung',
  'service.occasion.CALL': 'Anfrage als Vertretung',
  'service.occasion.RELEASE': 'Ende der Einladung',
} as const;
