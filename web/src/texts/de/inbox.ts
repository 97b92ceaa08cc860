/** Texts of web/src/inbox. */
export const inboxTexts = {
  'inbox.title': 'Mitteilungen',
  'inbox.views': 'Welche Mitteilungen',
  'inbox.unread': 'Ungelesen',
  'inbox.all': 'Alle',
  'inbox.unreadWord': 'ungelesen',
  'inbox.count':
    '{count, plural, =0 {Alles gelesen.} one {Eine ungelesene Mitteilung.} =100 {Mehr als 99 ungelesene Mitteilungen.} other {# ungelesene Mitteilungen.}}',
  'inbox.more': 'Ältere Mitteilungen zeigen',
  'inbox.new': 'neu',
  'inbox.read': 'Als gelesen markieren',
  'inbox.readThis': 'Als gelesen markieren: {text} {title}',
  'inbox.readAll': 'Alle als gelesen markieren',
  'inbox.hidden': 'Den Inhalt können Sie nicht mehr sehen.',
  'inbox.empty.unread': 'Sie haben alles gelesen.',
  'inbox.empty.all': 'Sie haben noch keine Mitteilung.',
  'inbox.empty.text': 'Hier steht, was wir Ihnen auch per E-Mail mitteilen.',
} as const;
