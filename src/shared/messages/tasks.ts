/** Sentences about tasks. */
export const tasksMessages = {
  TASK_SOURCE_UNKNOWN: 'Woraus die Aufgabe entsteht, ist nicht bekannt. Laden Sie die Seite neu.',
  TASK_PLACE_MISSING: 'Wählen Sie das Gremium oder die Stadt, zu der die Aufgabe gehört.',
  RESPONSIBLE_TWICE: 'Wählen Sie entweder eine Person oder eine Organisation als zuständig.',
  RESPONSIBLE_WITHOUT_SEAT:
    'Diese Person hat in der Stadt zurzeit keinen Sitz und kein Amt. Wählen Sie eine andere Person.',
  ORGANISATION_WITHOUT_SEAT:
    'Von dieser Organisation hat in der Stadt zurzeit niemand einen Sitz. Wählen Sie eine andere.',
  TOO_MANY_HELPERS: 'Nennen Sie höchstens {most} Personen, die helfen.',
  DUE_IN_PAST: 'Der Tag der Fälligkeit ist vorbei. Wählen Sie heute oder einen späteren Tag.',
  FOLLOW_UP_IN_PAST: 'Wählen Sie für die Wiedervorlage einen Tag nach heute.',
  AUDIENCE_WITHOUT_BODY: 'Die Aufgabe gehört zu keinem Gremium. Wählen Sie einen anderen Kreis.',
  TASK_IS_OPEN: 'Die Aufgabe ist schon offen. Laden Sie die Seite neu.',
  TASK_STARTED: 'Die Aufgabe ist schon in Arbeit.',
  TASK_DONE: 'Die Aufgabe ist schon erledigt. Nehmen Sie das zuerst zurück.',
  TASK_GIVEN_UP: 'Die Aufgabe wurde aufgegeben. Öffnen Sie sie zuerst wieder.',
  GIVE_UP_REASON_MISSING: 'Nennen Sie den Grund, warum die Aufgabe nicht erledigt wird.',
  RECEIVER_MISSING: 'Wählen Sie, wer die Aufgabe übernehmen soll.',
  RECEIVER_IS_RESPONSIBLE: 'Diese Person oder Organisation ist schon zuständig. Wählen Sie eine andere.',
  NO_HAND_OVER: 'Die Übergabe ist nicht mehr offen. Laden Sie die Seite neu.',
  COMMENT_MISSING: 'Schreiben Sie etwas, bevor Sie den Kommentar speichern.',
  TOO_MANY_MENTIONS: 'Sprechen Sie höchstens {most} Personen an.',
  MENTION_SEES_NOT: 'Eine angesprochene Person sieht diese Aufgabe nicht. Wählen Sie jemanden aus der Liste.',
  TASKS_MISSING: 'Wählen Sie mindestens eine Aufgabe aus.',
  TOO_MANY_TASKS: 'Wählen Sie höchstens {most} Aufgaben auf einmal aus.',
  NOTHING_TO_CHANGE: 'Wählen Sie, was sich ändern soll.',
  TASKS_REFUSED: 'Keine Aufgabe wurde geändert, weil {count} davon es nicht zulassen.',
} as const;
