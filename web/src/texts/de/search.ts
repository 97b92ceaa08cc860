/** Texts of web/src/search. */
export const searchTexts = {
  'search.label': 'Wonach suchen Sie?',
  'search.hint':
    'Personen, Organisationen, Gremien, Sitzungen, Themen, Beschlüsse, Aufgaben, Projekte, Förderung',
  'search.hits': 'Treffer',
  'search.count':
    '{count, plural, =0 {Nichts gefunden zu „{text}“. Versuchen Sie es mit weniger Buchstaben.} one {Ein Treffer zu „{text}“} other {# Treffer zu „{text}“}}',
  'search.kind.PERSON': 'Person',
  'search.kind.BODY': 'Gremium',
  'search.kind.MEETING': 'Sitzung',
  'search.kind.AGENDA_ITEM': 'Tagesordnung',
  'search.kind.TOPIC': 'Thema',
  'search.kind.PROPOSAL': 'Projektvorschlag',
  'search.kind.DECISION': 'Beschluss',
  'search.kind.PROJECT': 'Projekt',
  'search.kind.FUNDING_PROGRAMME': 'Förderprogramm',
  'search.kind.FUNDING_APPLICATION': 'Förderantrag',
  'search.kind.TASK': 'Aufgabe',
  'search.kind.ORGANISATION': 'Organisation',
} as const;
