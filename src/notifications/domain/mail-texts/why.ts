/** Why somebody is told something: the end of the sentence that begins with "weil". */
export const WHY = {
  HOLDER: 'Sie in diesem Gremium einen Sitz haben',
  DEPUTY: 'Sie für einen Sitz dieses Gremiums als Vertretung benannt sind',
  GUEST: 'Sie als Gast eingeladen sind',
  OFFICE: 'Sie die Sitzung betreuen',
  TASK_RESPONSIBLE: 'Ihnen eine Aufgabe zugewiesen wurde',
  TASK_RECEIVER: 'Sie eine Aufgabe übernehmen sollen',
  ACCOUNT_OFFICE: 'Sie die Konten Ihrer Gemeinde betreuen',
  ACCOUNT: 'die Koordinierungsstelle ein Konto für Sie vorbereitet hat',
  MAIL_TEST: 'die Verwaltung dieser Anwendung den Mailversand prüft',
  BARRIER_CONTACT: 'Ihre Adresse in der Erklärung zur Barrierefreiheit steht',
} as const;

/** The part in which somebody is told something. */
export type RecipientRole = keyof typeof WHY;
