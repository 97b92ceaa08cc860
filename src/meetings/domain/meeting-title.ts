import type { MeetingKind } from './invitation-period.js';
import { LONGEST_NAME } from '../../shared/words.js';

/** The title of a meeting for which none was given, e.g. `Präventionsrat, 3. Sitzung`. */
export function titleOf(bodyName: string, kind: MeetingKind, number: number | null): string {
  const sitting = kind === 'CONSTITUTIVE' ? 'konstituierende Sitzung' : 'Sitzung';
  const ending = `, ${number === null ? '' : `${number}. `}${sitting}`;
  return [...bodyName].slice(0, LONGEST_NAME - ending.length).join('') + ending;
}
