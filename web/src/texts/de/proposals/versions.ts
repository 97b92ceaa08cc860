/** Texts of web/src/proposals/versions. */
export const proposalVersionTexts = {
  'versions.title': 'Fassungen',
  'versions.text':
    'Jede Einreichung bleibt als Fassung erhalten und ändert sich nicht mehr. Sie können zwei Fassungen vergleichen.',
  'versions.open':
    '{count, plural, =0 {Fassungen} one {Eine Fassung ansehen} other {# Fassungen vergleichen}}',
  'versions.keep': 'Stand festhalten',
  'versions.keep.text':
    'Der jetzige Text bleibt als Fassung erhalten. Nur die Verfassenden und die Koordinierungsstelle sehen sie.',
  'versions.note': 'Wozu? Zum Beispiel: vor der Überarbeitung',
  'versions.none': 'Noch keine Fassungen',
  'versions.none.text':
    'Die erste entsteht, wenn der Vorschlag eingereicht oder sein Stand festgehalten wird.',
  'versions.kept': 'Fassung {number, number}, festgehalten',
  'versions.submitted': 'Fassung {number, number}, {submission, number}. Einreichung',
  'versions.differences': 'Unterschiede',
  'versions.von': 'Von',
  'versions.bis': 'Bis',
  'versions.same': 'Wählen Sie zwei verschiedene Fassungen.',
  'versions.count':
    '{count, plural, =0 {Fassung {older} und Fassung {newer} sagen dasselbe.} one {Ein Feld unterscheidet sich zwischen Fassung {older} und Fassung {newer}.} other {# Felder unterscheiden sich zwischen Fassung {older} und Fassung {newer}.}}',
  'versions.added': 'hinzugefügt:',
  'versions.removed': 'gestrichen:',
  'versions.endOfChange': '(Ende)',
} as const;
