/** Sentences about notices and how one gets them. */
export const noticesMessages = {
  NOTICE_CHOICE_NOT_ALLOWED: '„{name}“ lassen sich so nicht einstellen. Wählen Sie etwas aus der Liste.',
} as const;
