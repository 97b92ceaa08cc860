import { DomainError } from './domain-error.js';
import { lineOf } from './words.js';

/** RFC 5321: the longest address that a mail server must take. */
const LONGEST_EMAIL = 254;
const LONGEST_LOCAL_PART = 64;
/** An address as offices use them: no quoted local parts, no comments, a domain with a dot; umlaut domains are allowed. */
const LOCAL_PART = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u;
const PHONE = /^[+\d][\d\s()/.-]{2,39}$/;

/** Whether mail can be sent to this address, as far as its form tells. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const fits = text.length <= LONGEST_EMAIL && local.length <= LONGEST_LOCAL_PART;
  return fits && LOCAL_PART.test(local) && DOMAIN.test(text.slice(at + 1));
}

/** An e-mail address that may be left out; kept in lower case. Error: EMAIL_INVALID. */
export function emailOf(text: string | null | undefined, field: string): string | null {
  const address = (text ?? '').trim().toLowerCase();
  if (address === '') return null;
  if (!isEmail(address)) throw new DomainError('EMAIL_INVALID', {}, field);
  return address;
}

/** A telephone number that may be left out; kept as written. Error: PHONE_INVALID. */
export function phoneOf(text: string | null | undefined, field: string): string | null {
  const number = lineOf(text, field);
  if (number !== null && !PHONE.test(number)) throw new DomainError('PHONE_INVALID', {}, field);
  return number;
}
