/** Sentences about meetings, invitations and answers. */
export const meetingsMessages = {
  // Bodies and details
  BODIES_MISSING: 'Wählen Sie mindestens ein Gremium, das zur Sitzung einlädt.',
  BODY_TWICE: 'Ein Gremium ist doppelt genannt. Nennen Sie jedes nur einmal.',
  TOO_MANY_BODIES: 'Wählen Sie höchstens {most} Gremien.',
  TITLE_MISSING: 'Geben Sie der Sitzung einen Titel.',
  NUMBER_INVALID: 'Geben Sie eine Sitzungsnummer von 1 bis {highest} an.',
  VIDEO_URL_INVALID: 'Geben Sie die vollständige Adresse der Videokonferenz an. Sie beginnt mit https://.',
  PLACE_MISSING: 'Geben Sie einen Ort oder die Adresse der Videokonferenz an.',
  ANSWER_BY_AFTER_MEETING: 'Der Antworttag liegt nach der Sitzung. Wählen Sie einen früheren Tag.',
  ANSWER_BY_IN_PAST: 'Der Antworttag ist vorbei. Wählen Sie einen späteren Tag.',
  // Time
  STARTS_IN_PAST: 'Der Beginn liegt in der Vergangenheit. Wählen Sie einen späteren Zeitpunkt.',
  END_BEFORE_START: 'Das Ende liegt nicht nach dem Beginn. Prüfen Sie beide Zeiten.',
  MEETING_TOO_LONG: 'Eine Sitzung dauert höchstens 24 Stunden. Prüfen Sie das Ende.',
  SAME_TIME: 'Die Sitzung ist schon für diese Zeit angesetzt. Wählen Sie eine andere.',
  // States
  MEETING_NOT_INVITED: 'Die Einladung ist noch nicht verschickt. Verschicken Sie zuerst die Einladung.',
  MEETING_ALREADY_INVITED:
    'Die Einladung ist schon verschickt. Verschieben Sie die Sitzung, ändern Sie den Ort, ergänzen Sie die Tagesordnung ' +
    'oder sagen Sie die Sitzung ab.',
  MEETING_IS_DRAFT: 'Zu diesem Entwurf ist noch niemand eingeladen. Verwerfen Sie ihn, statt ihn abzusagen.',
  MEETING_HELD: 'Die Sitzung hat schon stattgefunden. Daran lässt sich nichts mehr ändern.',
  MEETING_CANCELLED: 'Die Sitzung ist abgesagt. Setzen Sie eine neue an.',
  MEETING_STARTED: 'Die Sitzung hat schon begonnen. Wenden Sie sich an die Koordinierungsstelle.',
  MEETING_NOT_STARTED: 'Die Sitzung hat noch nicht begonnen. Tragen Sie das Ende nach der Sitzung ein.',
  HELD_UNTIL_INVALID: 'Das Ende muss nach dem Beginn und darf nicht in der Zukunft liegen.',
  CANCEL_REASON_MISSING: 'Nennen Sie den Grund der Absage. Alle Eingeladenen lesen ihn.',
  // Periods
  INVITATION_PERIOD_TOO_SHORT:
    'Für die Sitzung am {meetingDay} hätte die Einladung spätestens am {lastDay} zugehen müssen ({days} volle Tage). ' +
    'Wählen Sie einen späteren Termin oder nennen Sie den Grund der Dringlichkeit.',
  URGENT_PERIOD_TOO_SHORT:
    'Auch in dringenden Fällen muss die Einladung für den {meetingDay} spätestens am {lastDay} zugehen ({days} volle Tage). ' +
    'Wählen Sie einen späteren Termin.',
  URGENCY_REASON_MISSING: 'Nennen Sie den Grund der Dringlichkeit. Er steht in der Einladung.',
  AGENDA_SUPPLEMENT_TOO_LATE:
    'Die Tagesordnung der Sitzung am {meetingDay} war nur bis {lastDay} zu ergänzen ({days} volle Tage). ' +
    'Nehmen Sie den Punkt in die nächste Sitzung.',
  // Agenda and topics
  AGENDA_EMPTY: 'Die Tagesordnung ist leer. Fügen Sie mindestens einen Punkt hinzu.',
  AGENDA_TOO_LONG: 'Eine Tagesordnung hat höchstens {most} Punkte.',
  AGENDA_TITLE_MISSING: 'Geben Sie dem Punkt einen Titel.',
  AGENDA_TITLE_TOO_LONG: 'Der Titel ist zu lang. Kürzen Sie ihn auf höchstens {max} Zeichen.',
  AGENDA_MINUTES_INVALID: 'Geben Sie die Dauer in ganzen Minuten an, höchstens {max}.',
  AGENDA_ORDER_INCOMPLETE:
    'Die Reihenfolge muss jeden Punkt genau einmal nennen. Laden Sie die Tagesordnung neu.',
  AGENDA_ITEM_UNKNOWN: 'Diesen Punkt gibt es in der Tagesordnung nicht mehr. Laden Sie sie neu.',
  AGENDA_POSITION_INVALID: 'Wählen Sie eine Stelle von 1 bis {max}.',
  SUPPLEMENT_EMPTY: 'Nennen Sie mindestens einen Punkt, der dazukommt.',
  NO_EARLIER_AGENDA: 'Es gibt keine frühere Sitzung mit Tagesordnung. Legen Sie die Punkte neu an.',
  TOPIC_CLOSED: 'Das Thema ist schon vergeben oder abgeschlossen. Laden Sie den Themenspeicher neu.',
  TOPIC_OF_OTHER_BODY: 'Das Thema gehört zu einem Gremium, das nicht einlädt. Wählen Sie ein anderes.',
  // Decisions
  PAPER_OF_OTHER_BODY:
    'Diese Sitzung ruft ein anderes Gremium ein. Wählen Sie eine Sitzung des Gremiums, das entscheidet.',
  DECISION_BEFORE_MEETING: 'Die Sitzung hat noch nicht begonnen. Erfassen Sie Beschlüsse ab ihrem Beginn.',
  DECISION_EXISTS:
    'Zu diesem Punkt ist schon ein Beschluss erfasst. Berichtigen Sie ihn, wenn er nicht stimmt.',
  WORDING_MISSING: 'Geben Sie den Wortlaut des Beschlusses ein.',
  CONDITIONS_MISSING: 'Nennen Sie die Auflagen, mit denen zugestimmt wurde.',
  CONDITIONS_NOT_EXPECTED:
    'Auflagen gibt es nur beim Ergebnis „Mit Auflagen beschlossen“. Prüfen Sie beides.',
  CORRECTION_REASON_MISSING: 'Nennen Sie den Grund der Berichtigung. Er bleibt stehen.',
  VOTES_INVALID: 'Stimmen zählen Sie in ganzen Zahlen ab 0. Prüfen Sie die Angaben.',
  VOTES_MISSING: 'Tragen Sie die Stimmen ein oder lassen Sie alle Felder leer, wenn nicht gezählt wurde.',
  MORE_VOTES_THAN_SEATS:
    'Das sind {voted} Stimmen. Stimmberechtigt waren am Tag der Sitzung höchstens {seats}. Prüfen Sie die Zahlen.',
  NO_MAJORITY:
    'Mit diesen Stimmen ist nach der Geschäftsordnung keine Mehrheit erreicht. Prüfen Sie Ergebnis und Stimmen.',
  MAJORITY_FOR_IT:
    'Mit diesen Stimmen ist nach der Geschäftsordnung zugestimmt. Prüfen Sie Ergebnis und Stimmen.',
  TOWN_DECISION_NOT_NEEDED: 'Dieser Beschluss braucht keine Entscheidung der Stadt über Geld.',
  TOWN_REFERENCE_MISSING:
    'Nennen Sie das Zeichen der Entscheidung, z. B. die Nummer des Stadtratsbeschlusses.',
  DECIDED_IN_FUTURE: 'Der Tag der Entscheidung liegt in der Zukunft. Wählen Sie einen früheren Tag.',
  // Invitation and guests
  NOBODY_TO_INVITE: 'Am Tag der Sitzung ist kein Sitz besetzt. Besetzen Sie zuerst die Sitze des Gremiums.',
  NOBODY_TO_NUDGE: 'Alle haben geantwortet. Eine Nachfrage ist nicht nötig.',
  GUEST_IS_CALLED: 'Diese Person ist schon eingeladen.',
  NOT_A_GUEST: 'Diese Person ist kein eingeladener Gast. Laden Sie die Liste neu.',
  SERVED_ALREADY:
    'Diese Zustellung ist schon eingetragen. Laden Sie die Seite neu, um zu sehen, wann und wie.',
  SERVED_ON_INVALID: 'Der Tag des Zugangs liegt vor der Einladung oder in der Zukunft. Prüfen Sie ihn.',
  SERVICE_OF_MAIL:
    'Das hat der Mailserver gemeldet. Berichtigen lässt sich nur, was Sie selbst eingetragen haben.',
  GIVEN_BEFORE_INVITATION:
    'Die Antwort liegt vor der Einladung zu diesem Termin. Prüfen Sie den Zeitpunkt der Antwort.',
  GIVEN_AT_INVALID: 'Der Zeitpunkt der Antwort liegt in der Zukunft. Prüfen Sie ihn.',
  // Answers
  CHOICE_MISSING: 'Wählen Sie eine Antwort aus.',
  NO_LONGER_CALLED:
    'Diese Person ist zu der Sitzung nicht mehr eingeladen oder hat die Vertretung abgelehnt.',
  ADDRESS_MISSING: 'Für diese Person ist keine E-Mail-Adresse hinterlegt. Tragen Sie zuerst eine ein.',
  MAIL_UNDER_WAY:
    'Eine E-Mail zu dieser Einladung ist noch unterwegs. Warten Sie, bis sie zugestellt oder abgelehnt ist.',
  NOT_INVITED: 'Sie sind zu dieser Sitzung nicht eingeladen. Wenden Sie sich an die Koordinierungsstelle.',
  DEPUTY_NOT_CALLED: 'Sie sind noch nicht zur Vertretung gerufen. Warten Sie auf die Einladung.',
  DEPUTY_RELEASED:
    'Die Vertretung ist nicht mehr nötig. Das Mitglied nimmt selbst teil oder hat jemand anderen gewählt.',
  SEAT_TAKEN: 'Der Sitz ist schon vergeben. Wenden Sie sich an die Koordinierungsstelle.',
  DEPUTY_ONLY_WITH_DECLINE: 'Eine Vertretung wählen Sie nur, wenn Sie absagen.',
  ONLY_HOLDER_CHOOSES_DEPUTY: 'Nur das Mitglied wählt seine Vertretung. Sagen Sie zu oder ab.',
  DEPUTY_NOT_OF_SEAT: 'Diese Person vertritt den Sitz nicht. Wählen Sie jemanden aus der Liste.',
  DEPUTY_HAS_DECLINED: 'Diese Stellvertretung hat schon abgesagt. Wählen Sie eine andere.',
  DEPUTY_UNAVAILABLE: 'Diese Stellvertretung vertritt schon einen anderen Sitz. Wählen Sie eine andere.',
} as const;
