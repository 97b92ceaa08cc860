/** Texts of web/src/proposals/comments. */
export const proposalCommentTexts = {
  'comments.empty': 'Zu leeren Feldern etwas sagen ({count})',
  'comments.count':
    '{all, plural, =0 {Kommentieren} other {{open, plural, =0 {Kommentare (alle erledigt)} one {Kommentare (1 offen)} other {Kommentare (# offen)}}}}',
  'comments.at': 'bei „{label}“',
  'comments.of': 'Kommentare zu „{label}“',
  'comments.new': 'Kommentar zu „{label}“',
  'comments.hint': 'Alle lesen ihn, die in der Stadt mitarbeiten und den Vorschlag sehen.',
  'comments.save': 'Kommentar speichern',
  'comments.answer': 'Antworten',
  'comments.yourAnswer': 'Ihre Antwort',
  'comments.settle': 'Erledigt',
  'comments.reopen': 'Wieder öffnen',
  'comments.settled': 'Erledigt',
  'comments.office': 'Koordinierungsstelle',
} as const;
