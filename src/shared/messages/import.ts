/** Sentences about the import of a member list; each stands behind a line and column. */
export const importMessages = {
  FILE_EMPTY: 'Die Datei ist leer. Speichern Sie die Mitgliederliste als CSV-Datei.',
  FILE_NOT_CSV: 'Das ist keine CSV-Datei. Speichern Sie die Tabelle als „CSV (Trennzeichen-getrennt)“.',
  FILE_TOO_LONG: 'Die Datei hat mehr als {most} Zeilen. Teilen Sie sie auf.',
  QUOTES_BROKEN:
    'Ein Anführungszeichen fehlt oder steht an falscher Stelle. Prüfen Sie diese Zeile und die davor.',
  HEADING_MISSING: 'Die Spalte „{heading}“ fehlt. Ergänzen Sie sie in der ersten Zeile.',
  HEADING_TWICE: 'Diese Spalte kommt zweimal vor. Lassen Sie eine weg.',
  TOO_MANY_CELLS: 'Die Zeile hat mehr Felder als die Überschrift. Prüfen Sie die Trennzeichen.',
  CELL_EMPTY: 'Dieses Feld ist leer. Füllen Sie es aus.',
  SECTOR_UNKNOWN: '„{text}“ ist kein Bereich. Schreiben Sie Verwaltung, Polizei oder Gesellschaft.',
  KIND_UNKNOWN:
    '„{text}“ ist keine bekannte Art. Schreiben Sie z. B. Ordnungsamt, Polizeirevier, Schule, Verein oder Sonstige.',
  NOT_YES_OR_NO: '„{text}“ ist nicht eindeutig. Schreiben Sie ja oder nein.',
  CHAIR_UNKNOWN: '„{text}“ ist nicht eindeutig. Schreiben Sie Vorsitz, stellv. Vorsitz oder nein.',
  DAY_UNREADABLE: '„{text}“ ist kein Datum. Schreiben Sie z. B. 01.02.2027.',
  BODY_UNKNOWN:
    'Das Gremium „{text}“ gibt es hier nicht. Prüfen Sie die Schreibweise oder legen Sie es zuerst an.',
  ORGANISATION_UNKNOWN:
    'Die Organisation „{text}“ gibt es noch nicht. Prüfen Sie die Schreibweise oder geben Sie Bereich oder Art an.',
  VOTE_UNSAID: 'Für einen neuen Sitz muss das Stimmrecht feststehen. Schreiben Sie ja oder nein.',
  PERSON_AMBIGUOUS:
    'Mehrere Personen heißen „{text}“. Unterscheiden Sie sie durch Organisation oder E-Mail-Adresse.',
  ROWS_DISAGREE: 'Zeile {other} sagt hier etwas anderes. Gleichen Sie beide Zeilen an.',
  ROW_TWICE:
    'Dieselbe Person steht für denselben Sitz schon in Zeile {other}. Lassen Sie eine der Zeilen weg.',
  SEAT_HELD_BY_OTHER:
    'Der Sitz dieser Organisation ist mit einer Person besetzt, die nicht in der Liste steht. Übergeben Sie ihn in der Anwendung oder nehmen Sie diese Person in die Liste auf.',
  FILE_MISSING: 'Wählen Sie eine Datei aus oder fügen Sie die Tabelle als Text ein.',
  FILE_NOT_BASE64: 'Die Datei ist nicht vollständig angekommen. Wählen Sie sie noch einmal aus.',
  FILE_TOO_LARGE: 'Die Datei ist größer als {most} kB. Teilen Sie die Liste auf mehrere Dateien auf.',
  IMPORT_HAS_FAULTS:
    'Nichts wurde übernommen, denn die Liste hat noch Fehler ({count}). Sehen Sie sich die Vorschau an und beheben Sie sie.',
  IMPORT_CHANGES_NOTHING: 'Es gibt nichts zu ändern: Alles in der Liste steht schon so da.',
  IMPORT_UNDONE: 'Dieser Import ist schon zurückgenommen.',
  IMPORT_CHANGED_SINCE:
    'Seit dem Import wurde anderes geändert ({count}): {names}. Der Import lässt sich nicht mehr als Ganzes zurücknehmen. Ändern Sie die Einträge einzeln.',
} as const;
