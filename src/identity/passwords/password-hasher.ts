import { Injectable } from '@nestjs/common';
import { hash, type Options, verify } from '@node-rs/argon2';
import { isPossiblePassword, passwordText } from '../domain/password-rule.js';
import { HashGate } from './hash-gate.js';

/** OWASP Password Storage Cheat Sheet: argon2id (the library's default) with 19 MiB, 2 passes, 1 lane. */
const PARAMETERS: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Costs the same as a real one and fits no password: nobody knows a preimage of these zero bytes. */
const NOBODYS_HASH = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** At 12 ms a hash the last in the queue waits a quarter of a second. */
const SIZE = { atOnce: 2, waiting: 40 };

/** Makes and checks password hashes, at most two at once in this process. Error: TOO_BUSY. */
@Injectable()
export class PasswordHasher {
  private readonly gate = new HashGate(SIZE);

  hash(password: string): Promise<string> {
    return this.gate.pass(() => hash(passwordText(password), PARAMETERS));
  }

  /** `known` null (no such account, or none set) takes as long as a wrong password. */
  async fits(known: string | null, password: string): Promise<boolean> {
    if (!isPossiblePassword(password)) return false;
    const fits = await this.gate.pass(() => verify(known ?? NOBODYS_HASH, passwordText(password)));
    return fits && known !== null;
  }
}
