import { DomainError } from '../../shared/domain-error.js';

const LONGEST_ADDRESS = 254;
const ADDRESS = /^[^\s@<>",;:\\()[\]]+@[^\s@<>",;:\\()[\]]+\.[^\s@.]{2,}$/;

/** The form in which sign-in names are compared and stored: trimmed, lower case, without NUL, which PostgreSQL refuses. */
export const signInName = (text: string): string =>
  text.replaceAll('\0', '').trim().normalize('NFC').toLowerCase();

/** A sign-in name that can be an e-mail address. Error: EMAIL_INVALID. */
export function emailAddress(text: string, field: string | null = 'email'): string {
  const address = signInName(text);
  if (address.length > LONGEST_ADDRESS || !ADDRESS.test(address))
    throw new DomainError('EMAIL_INVALID', {}, field);
  return address;
}
