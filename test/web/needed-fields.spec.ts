import { expect, it } from '@jest/globals';
import { completenessOf, type Written } from '../../src/proposals/domain/completeness.js';
import { EMPTY_CONTENT } from '../../src/proposals/domain/proposal-content.js';
import { HEAD_FIELDS } from '../../src/proposals/domain/proposal-head.js';
import { isNeeded } from '../../web/src/proposals/optional-fields.js';

it('the form of a proposal calls exactly those fields optional that nobody asks for', () => {
  const head = Object.fromEntries(HEAD_FIELDS.map((name) => [name, null])) as unknown as Written['head'];
  const asked = [null, true].flatMap((processesPersonalData) => {
    const dataProtection = { ...EMPTY_CONTENT.dataProtection, processesPersonalData };
    const sections = completenessOf({ head, content: { ...EMPTY_CONTENT, dataProtection } });
    return sections.flatMap(({ missing }) => missing.map(({ field }) => field));
  });
  const fields = [
    ...HEAD_FIELDS.map((name: string) => ({ part: 'head', name })),
    ...Object.entries(EMPTY_CONTENT).flatMap(([part, names]) =>
      Object.keys(names).map((name) => ({ part, name })),
    ),
  ];
  expect(fields.length).toBeGreaterThan(40);
  const path = ({ part, name }: { part: string; name: string }): string => `${part}.${name}`;
  expect(fields.filter(isNeeded).map(path).toSorted()).toEqual([...new Set(asked)].toSorted());
});
