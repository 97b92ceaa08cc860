/** Texts of web/src/meetings, but for the invitation. */
export const meetingTexts = {
  'meetings.state.DRAFT': 'Entwurf',
  'meetings.state.INVITED': 'Eingeladen',
  'meetings.state.HELD': 'Durchgeführt',
  'meetings.state.CANCELLED': 'Abgesagt',
  'meetings.when': '{day}, {time} Uhr',
  'meetings.tab.details': 'Details und Tagesordnung',
  'meetings.tab.invitation': 'Einladung und Rückmeldungen',
  'meetings.tab.history': 'Verlauf',
} as const;
