import { describe, expect, it } from '@jest/globals';
import { PasswordHasher } from './password-hasher.js';

const hasher = new PasswordHasher();
const right = 'Brücke am Rathaus';

describe('password hashes', () => {
  it('are argon2id with the parameters of OWASP', async () => {
    expect(await hasher.hash(right)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('fit the password, also when its umlaut was typed in two parts', async () => {
    const known = await hasher.hash(right);
    expect(await hasher.fits(known, right.normalize('NFD'))).toBe(true);
    expect(await hasher.fits(known, 'Brücke am Bahnhof')).toBe(false);
  });

  it('cost the same for accounts that do not exist', async () => {
    const known = await hasher.hash(right);
    const duration = async (of: string | null): Promise<number> => {
      const begin = process.hrtime.bigint();
      expect(await hasher.fits(of, 'falsches Kennwort')).toBe(false);
      return Number(process.hrtime.bigint() - begin);
    };
    // The fastest of several in turns: whatever else the machine does only adds to a run. A busy one gets more turns.
    const fastest = { unknown: Infinity, known: Infinity };
    const ratio = (): number => fastest.unknown / fastest.known;
    const isAlike = (): boolean => ratio() > 0.4 && ratio() < 2.5;
    for (let round = 0; round < 8 || (round < 60 && !isAlike()); round += 1) {
      fastest.unknown = Math.min(fastest.unknown, await duration(null));
      fastest.known = Math.min(fastest.known, await duration(known));
    }
    expect(ratio()).toBeGreaterThan(0.4);
    expect(ratio()).toBeLessThan(2.5);
  });

  it('refuse more than two at once and forty waiting', async () => {
    const all = await Promise.allSettled(Array.from({ length: 43 }, () => hasher.fits(null, right)));
    expect(all.filter(({ status }) => status === 'rejected')).toEqual([
      { status: 'rejected', reason: expect.objectContaining({ code: 'TOO_BUSY' }) },
    ]);
  });
});
