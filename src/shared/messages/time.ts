/** Sentences about local times with a zone, as `src/shared/time` refuses them. */
export const timeMessages = {
  TIME_FORMAT_INVALID: 'Geben Sie Tag, Uhrzeit und Zeitzone an, z. B. 2027-03-02T17:00[Europe/Berlin].',
  TIME_OUT_OF_RANGE: 'Das Jahr muss zwischen {firstYear} und {lastYear} liegen.',
  TIME_DOES_NOT_EXIST:
    'Diese Uhrzeit gibt es an dem Tag nicht, weil die Uhr vorgestellt wird. Möglich ist wieder {next}.',
  UNKNOWN_ZONE: 'Die Zeitzone {zone} ist unbekannt. Verwenden Sie z. B. Europe/Berlin.',
  OFFSET_DOES_NOT_FIT: 'Die Abweichung von der Weltzeit passt nicht zu Ort und Tag. Richtig wäre {offset}.',
  PERIOD_BACKWARDS: 'Das Ende liegt vor dem Beginn. Wählen Sie einen späteren Tag.',
} as const;
