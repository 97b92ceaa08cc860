import { describe, expect, it } from '@jest/globals';
import type { BodyId, TerritoryId } from '../../shared/ids.js';
import { Body, type BodyFacts, type BodyKind } from './body.js';
import { assertNoneBelow, parentOf } from './body-hierarchy.js';

const TOWN = 'town' as TerritoryId;
const NO_MANDATE = {
  ...{ mandate: null, mandateFrom: null, mandateTo: null },
  ...{ reportDue: null, reportIntervalMonths: null },
};
const GRAFFITI: BodyFacts = {
  name: 'AG Graffiti',
  mandate: 'Schwerpunkte erfassen',
  mandateFrom: '2027-01-01',
  mandateTo: '2027-12-31',
  reportDue: '2027-11-30',
  reportIntervalMonths: 6,
};
const create = (kind: BodyKind, facts: Partial<BodyFacts>) =>
  Body.create(TOWN, kind, { ...GRAFFITI, ...facts });

describe('a working group', () => {
  it('has a mandate with a term and a day on which it reports', () => {
    expect(create('WORKING_GROUP', {})).toMatchObject({ ...GRAFFITI, territoryId: TOWN, endedOn: null });
  });

  it.each([
    ['a mandate', { mandate: ' ' }, 'MANDATE_MISSING', 'mandate'],
    ['a beginning', { mandateFrom: null }, 'MANDATE_MISSING', 'mandateFrom'],
    ['an end after the beginning', { mandateTo: '2026-12-31' }, 'TERM_ORDER', 'mandateTo'],
    ['a report after the beginning', { reportDue: '2026-12-31' }, 'TERM_ORDER', 'reportDue'],
    ['an interval of whole months', { reportIntervalMonths: 0 }, 'REPORT_INTERVAL', 'reportIntervalMonths'],
    ['a first day for its interval', { reportDue: null }, 'REPORT_DAY_MISSING', 'reportDue'],
    ['a name', { name: '\n' }, 'NAME_MISSING', 'name'],
  ])('needs %s', (_, change, code, field) => {
    expect(() => create('WORKING_GROUP', change)).toThrow(expect.objectContaining({ code, field }));
  });
});

describe('a council or steering group', () => {
  it.each(['PREVENTION_COUNCIL', 'STEERING_GROUP'] as const)('stands for good: %s has no mandate', (kind) => {
    expect(create(kind, NO_MANDATE)).toMatchObject(NO_MANDATE);
    expect(() => create(kind, { ...NO_MANDATE, reportDue: '2027-01-01' })).toThrow(
      expect.objectContaining({ code: 'MANDATE_NEEDS_WORKING_GROUP', field: 'reportDue' }),
    );
  });

  it('changes no more once it is dissolved', () => {
    const council = create('PREVENTION_COUNCIL', NO_MANDATE);
    council.dissolve('2027-12-31');
    expect(() => council.change({ ...GRAFFITI, ...NO_MANDATE })).toThrow('BODY_DISSOLVED');
    expect(() => council.dissolve('2028-12-31')).toThrow('BODY_DISSOLVED');
  });
});

describe('the hierarchy of bodies', () => {
  const node = (id: string, parentId: string | null, endedOn: string | null = null) => ({
    id: id as BodyId,
    parentId: parentId as BodyId | null,
    endedOn,
  });
  const bodies = [
    node('council', null),
    node('steering', 'council'),
    node('group', 'steering'),
    node('old', null, '2020-01-01'),
  ];

  it.each([
    ['the group directly under the council', 'group', 'council'],
    ['the group on top', 'group', null],
    ['a new body under the group', 'new', 'group'],
  ])('allows %s', (_, body, parent) => {
    expect(parentOf(bodies, body as BodyId, parent as BodyId | null)).toBe(parent);
  });

  it.each([
    ['itself', 'council', 'council', 'BODY_UNDER_ITSELF'],
    ['its child', 'council', 'steering', 'BODY_UNDER_ITSELF'],
    ['its grandchild', 'council', 'group', 'BODY_UNDER_ITSELF'],
    ['a body of another town', 'council', 'schneeberg', 'NOT_FOUND'],
    ['a dissolved body', 'council', 'old', 'BODY_DISSOLVED'],
  ])('allows no body under %s', (_, body, parent, code) => {
    expect(() => parentOf(bodies, body as BodyId, parent as BodyId)).toThrow(
      expect.objectContaining({ code, field: 'parentId' }),
    );
  });

  it('keeps a body as long as another one stands below it', () => {
    expect(() => assertNoneBelow(bodies, 'steering' as BodyId)).toThrow('BODY_HAS_CHILDREN');
    expect(() =>
      assertNoneBelow([node('a', null), node('b', 'a', '2020-01-01')], 'a' as BodyId),
    ).not.toThrow();
  });
});
