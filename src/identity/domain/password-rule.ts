import { DomainError } from '../../shared/domain-error.js';
import { signInName } from './email.js';

export const SHORTEST_PASSWORD = 12;
/** A bound, so that nobody keeps the hash busy with megabytes. */
export const LONGEST_PASSWORD = 200;

/** Composed form: an umlaut typed on another keyboard is the same password (NIST SP 800-63B, 3.1.1.2). */
export const passwordText = (password: string): string => password.normalize('NFC');

/** In characters of Unicode, as far as one types them. */
const lengthOf = (password: string): number => Array.from(passwordText(password)).length;

/** Could this be anybody's password at all? Asked before hashing. */
export const isPossiblePassword = (password: string): boolean =>
  password !== '' && lengthOf(password) <= LONGEST_PASSWORD;

/** A new password. Errors: PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_IS_EMAIL. */
export function assertGoodPassword(password: string, email: string, field = 'password'): void {
  const length = lengthOf(password);
  if (length < SHORTEST_PASSWORD)
    throw new DomainError('PASSWORD_TOO_SHORT', { shortest: SHORTEST_PASSWORD }, field);
  if (length > LONGEST_PASSWORD)
    throw new DomainError('PASSWORD_TOO_LONG', { longest: LONGEST_PASSWORD }, field);
  if (signInName(password) === signInName(email)) throw new DomainError('PASSWORD_IS_EMAIL', {}, field);
}
