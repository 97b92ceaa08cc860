/** Sentences about files, as `src/files` and `src/platform/files` refuse them. */
export const filesMessages = {
  ATTACHMENT_EMPTY: 'Diese Datei ist leer. Wählen Sie eine Datei mit Inhalt.',
  ATTACHMENT_TOO_LARGE:
    'Diese Datei ist zu groß. Möglich sind höchstens {megabytes} MB. Speichern Sie zum Beispiel Bilder kleiner ab.',
  FILE_TYPE_REFUSED:
    'Diese Art von Datei können wir nicht annehmen. Möglich sind: {kinds}. Speichern Sie die Datei zum Beispiel als PDF.',
  UPLOAD_BROKEN_OFF: 'Die Übertragung ist abgebrochen. Versuchen Sie es noch einmal.',
  STORAGE_FULL:
    'Der Speicherplatz Ihrer Stadt ist voll. Entfernen Sie nicht mehr benötigte Anlagen oder fragen Sie Ihre Administration.',
  UPLOAD_UNKNOWN: 'Diese Übertragung gilt nicht mehr. Wählen Sie die Datei noch einmal.',
  TOO_MANY_FILES: 'Hier sind schon {most} Anlagen. Entfernen Sie zuerst eine davon.',
  VERSION_IS_THE_SAME:
    'Diese Datei ist die gleiche wie die neueste Fassung. Wählen Sie eine geänderte Datei.',
} as const;
