import { describe, expect, it } from '@jest/globals';
import type { BodyId, TerritoryId } from '../../shared/ids.js';
import { defaultRules } from './rules-of-procedure.js';
import { RulesVersion, adoptRules } from './rules-version.js';

const COUNCIL = { id: 'council' as BodyId, territoryId: 'town' as TerritoryId };
const TODAY = '2027-06-01';
const parameters = defaultRules('PREVENTION_COUNCIL');
const shorter = { ...parameters, invitationPeriodDays: 10 };
const version = (number: number, validFrom: string, validTo: string | null = null) =>
  new RulesVersion({
    bodyId: COUNCIL.id,
    territoryId: COUNCIL.territoryId,
    version: number,
    validFrom,
    validTo,
    parameters,
  });
const adopt = (versions: RulesVersion[], validFrom: string) =>
  adoptRules(COUNCIL, versions, { validFrom, parameters: shorter }, TODAY);

describe('new rules of procedure', () => {
  it('may reach back when they are the first', () => {
    expect(adopt([], '2025-01-01')).toMatchObject([
      { version: 1, validFrom: '2025-01-01', validTo: null, parameters: shorter },
    ]);
  });

  it('end the version before on the day before', () => {
    expect(adopt([version(1, '2025-01-01')], '2027-07-01')).toMatchObject([
      { version: 1, validTo: '2027-06-30', parameters },
      { version: 2, validFrom: '2027-07-01', validTo: null, parameters: shorter },
    ]);
  });

  it('replace a version that does not hold yet, and close the gap or overlap that its date left', () => {
    const versions = () => [version(1, '2025-01-01', '2027-06-30'), version(2, '2027-07-01')];
    expect(adopt(versions(), '2027-09-01')).toMatchObject([
      { version: 1, validTo: '2027-08-31' },
      { version: 2, validFrom: '2027-09-01', validTo: null, parameters: shorter },
    ]);
    expect(adopt(versions(), '2027-06-15')).toMatchObject([
      { version: 1, validTo: '2027-06-14' },
      { version: 2, validFrom: '2027-06-15' },
    ]);
  });

  it.each([
    ['before the version in force began', [version(1, '2027-05-01')], '2027-04-30'],
    ['on the day on which the version in force began', [version(1, TODAY)], TODAY],
    ['in the past of the version in force', [version(1, '2025-01-01')], '2027-05-31'],
  ])('cannot begin %s', (_, versions, validFrom) => {
    expect(() => adopt(versions, validFrom)).toThrow(
      expect.objectContaining({ code: 'RULES_TOO_EARLY', field: 'validFrom' }),
    );
    expect(versions.at(-1)?.validTo).toBeNull();
  });

  it('begin on a day that exists', () => {
    expect(() => adopt([], '2027-02-30')).toThrow('DAY_INVALID');
  });
});
