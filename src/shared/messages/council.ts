/** Sentences about territories, organisations, persons, bodies, seats and rules of procedure. */
export const councilMessages = {
  NAME_MISSING: 'Geben Sie einen Namen oder eine Bezeichnung ein.',
  TEXT_TOO_LONG: 'Kürzen Sie den Text auf höchstens {longest} Zeichen.',
  PHONE_INVALID: 'Das ist keine gültige Telefonnummer. Verwenden Sie Ziffern, z. B. 03774 266-0.',
  DAY_INVALID: 'Diesen Tag gibt es nicht. Geben Sie ein gültiges Datum ein.',
  TERM_ORDER: 'Das Ende liegt vor dem Beginn. Prüfen Sie beide Tage.',
  ORGANISATION_NAME_TAKEN:
    'Eine Organisation mit diesem Namen gibt es schon. Verwenden Sie die vorhandene oder wählen Sie einen anderen Namen.',
  BODY_NAME_TAKEN: 'Ein Gremium mit diesem Namen gibt es schon. Wählen Sie einen anderen Namen.',
  MANDATE_MISSING: 'Eine Arbeitsgruppe braucht einen Auftrag mit Beginn. Ergänzen Sie beides.',
  MANDATE_NEEDS_WORKING_GROUP:
    'Einen befristeten Auftrag hat nur eine Arbeitsgruppe. Lassen Sie das Feld leer.',
  REPORT_INTERVAL: 'Geben Sie ganze Monate ein, von 1 bis {longest}.',
  REPORT_DAY_MISSING: 'Ein Abstand zählt ab einem ersten Tag. Geben Sie den Tag des nächsten Berichts ein.',
  REPORT_NOT_DUE: 'Diese Arbeitsgruppe schuldet keinen Bericht. Setzen Sie zuerst einen Tag im Auftrag.',
  REPORT_IN_FUTURE: 'Dieser Tag kommt erst noch. Wählen Sie heute oder einen früheren Tag.',
  BODY_DISSOLVED: 'Das Gremium ist aufgelöst. Wählen Sie ein bestehendes Gremium oder einen früheren Tag.',
  BODY_UNDER_ITSELF:
    'Ein Gremium kann nicht sich selbst oder einem eigenen Untergremium zugeordnet sein. Wählen Sie ein anderes.',
  BODY_HAS_CHILDREN:
    'Diesem Gremium sind noch andere zugeordnet. Lösen Sie diese zuerst auf oder ordnen Sie sie um.',
  BODY_HAS_LATER_SEATS:
    'Ein Sitz dieses Gremiums beginnt erst nach diesem Tag. Wählen Sie einen späteren Tag oder setzen Sie den Beginn des Sitzes früher.',
  PERSON_OF_OTHER_TERRITORY:
    'Diese Person gehört zu einem anderen Gebiet. Legen Sie sie in diesem Gebiet an.',
  SEAT_OF_NOBODY:
    'Ein Sitz gehört einer Organisation oder einer Person. Wählen Sie mindestens eine von beiden.',
  CHAIR_VACANT: 'Ein unbesetzter Sitz kann keinen Vorsitz haben. Wählen Sie zuerst eine Person.',
  CHAIR_TAKEN:
    'Das Gremium hat in dieser Zeit schon einen Vorsitz. Beenden Sie ihn zuerst oder wählen Sie die Stellvertretung.',
  SECOND_VOTE:
    'Diese Person hat in dem Gremium in dieser Zeit schon einen Sitz mit Stimmrecht. Wählen Sie beratende Stimme oder eine andere Person.',
  HOLDER_CHANGES_BY_HAND_OVER: 'Der Sitz ist besetzt. Übergeben Sie ihn mit einem Datum an die neue Person.',
  HAND_OVER_OUTSIDE_TERM:
    'Die Übergabe muss nach dem Beginn und spätestens am Ende der Amtszeit liegen. Wählen Sie einen anderen Tag.',
  SAME_HOLDER: 'Der Sitz gehört dieser Person schon. Wählen Sie eine andere Person.',
  SEAT_ENDED: 'Die Amtszeit dieses Sitzes ist vorbei. Legen Sie einen neuen Sitz an.',
  SEAT_AFTER_BODY: 'Der Sitz kann nicht länger bestehen als das Gremium. Wählen Sie ein früheres Ende.',
  DEPUTY_IS_HOLDER:
    'Die Stellvertretung kann nicht dieselbe Person sein wie das Mitglied. Wählen Sie eine andere Person.',
  DEPUTY_TWICE: 'Diese Person steht schon in der Reihe der Stellvertretungen. Nennen Sie jede Person einmal.',
  TOO_MANY_DEPUTIES: 'Ein Sitz hat höchstens {most} Stellvertretungen. Kürzen Sie die Liste.',
  RULES_INVALID: 'Eine Angabe der Geschäftsordnung ist nicht zulässig ({parameter}). Prüfen Sie den Wert.',
  RULES_TOO_EARLY:
    'Eine neue Fassung gilt frühestens ab heute und nach der geltenden Fassung. Wählen Sie einen späteren Tag.',
  MUNICIPALITY_UNKNOWN:
    'Die Gemeinde {ags} steht nicht im Verzeichnis der sächsischen Gemeinden. Prüfen Sie den Schlüssel.',
} as const;
