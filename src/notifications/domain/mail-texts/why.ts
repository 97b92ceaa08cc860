/** Why somebody is told something: the end of the sentence that begins with "weil". */
export const WHY = {
  HOLDER: 'Sie in diesem Gremium einen Sitz haben',
  DEPUTY: 'Sie für einen Sitz dieses Gremiums als Vertretung benannt sind',
  GUEST: 'Sie als Gast eingeladen sind',
  OFFICE: 'Sie die Sitzung betreuen',
  TASK_RESPONSIBLE: 'Ihnen eine Aufgabe zugewiesen wurde',
  TASK_RECEIVER: 'Sie eine Aufgabe übernehmen sollen',
  DEADLINE_RESPONSIBLE: 'Sie hierfür zuständig sind',
  DEADLINE_DEPUTY: 'Sie hier mithelfen oder vertreten und es noch nicht erledigt ist',
  /** The inbox does not say which of the two. */
  DEADLINE_PART: 'Sie hierfür zuständig sind, mithelfen oder vertreten',
  DEADLINE_OFFICE: 'Sie die Koordinierungsstelle sind und diese Frist offen ist',
  DIGEST: 'etwas auf Sie wartet',
  DIGEST_OF_NOTICES: 'Sie Mitteilungen gesammelt bekommen',
  ACCOUNT_OFFICE: 'Sie die Personen und Konten Ihrer Gemeinde betreuen',
  TASK_ASKER: 'Sie für diese Aufgabe zuständig sind oder sie übergeben wollten',
  TASK_MENTIONED: 'Sie in einem Kommentar zu dieser Aufgabe angesprochen wurden',
  PROPOSAL_AUTHOR: 'Sie diesen Projektvorschlag verfasst haben oder seine Kontaktperson sind',
  PROPOSAL_COAUTHOR: 'Sie eingeladen wurden, an diesem Projektvorschlag mitzuschreiben',
  PROPOSAL_FORMER_AUTHOR: 'Sie an einem Projektvorschlag mitgeschrieben haben',
  PROPOSAL_TALK: 'Sie an diesem Projektvorschlag beteiligt sind oder selbst kommentiert haben',
  PROPOSAL_REVIEWER: 'Sie um ein Gutachten zu diesem Projektvorschlag gebeten sind',
  PROJECT_TEAM: 'Sie dieses Projekt vorgeschlagen haben',
  PROJECT_REPORTER: 'Sie um einen Bericht zu diesem Projekt gebeten werden',
  ACCOUNT: 'die Koordinierungsstelle ein Konto für Sie vorbereitet hat',
  MAIL_TEST: 'die Verwaltung dieser Anwendung den Mailversand prüft',
  BARRIER_CONTACT: 'Ihre Adresse in der Erklärung zur Barrierefreiheit steht',
} as const;

/** The part in which somebody is told something. */
export type RecipientRole = keyof typeof WHY;
