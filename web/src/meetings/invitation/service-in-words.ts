import type { TextName, TextValues } from '../../texts';
import { dayOnly } from '../../texts/times';
import type { Proof } from './invitee';

/** E.g. "Am Telefon am 1. Dezember 2026". */
export function serviceInWords(
  t: (name: TextName, values?: TextValues) => string,
  { state, channel, servedOn, at }: Proof,
): string {
  const day = dayOnly(servedOn ?? at.slice(0, 10));
  return t(state === 'ACCEPTED' ? 'invitation.service.ACCEPTED' : `invitation.service.${channel}`, { day });
}
