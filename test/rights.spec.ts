import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { printedRights } from '../src/rights.js';

describe('docs/rights.md', () => {
  it('is what the code says now: npm run rights', () => {
    expect(readFileSync(new URL('../docs/rights.md', import.meta.url), 'utf8')).toBe(printedRights());
  });
});
