import { describe, expect, it } from '@jest/globals';
import type { OrganisationId, TerritoryId } from '../../shared/ids.js';
import { Organisation } from './organisation.js';
import { Person, type PersonFacts } from './person.js';
import { Territory } from './territory.js';

const TOWN = 'town' as TerritoryId;
const REVIER: PersonFacts = {
  name: 'Leitung Polizeirevier Aue',
  function: 'Revierleitung',
  organisationId: 'police' as OrganisationId,
  contactEmail: 'revier.aue@polizei.example',
  copyEmail: null,
  contactPhone: '03771 12-0',
};

describe('a person', () => {
  it('belongs to one territory and has no account at first', () => {
    expect(Person.create(TOWN, REVIER)).toMatchObject({
      ...REVIER,
      territoryId: TOWN,
      accountId: null,
      revision: 1,
    });
  });

  it.each([
    [{ name: '' }, 'NAME_MISSING', 'name'],
    [{ function: 'x'.repeat(301) }, 'TEXT_TOO_LONG', 'function'],
    [{ contactEmail: 'revier' }, 'EMAIL_INVALID', 'contactEmail'],
    [{ copyEmail: 'a@b.de, c@d.de' }, 'EMAIL_INVALID', 'copyEmail'],
    [{ contactPhone: 'fragen Sie' }, 'PHONE_INVALID', 'contactPhone'],
  ])('is refused with %j', (change, code, field) => {
    expect(() => Person.create(TOWN, { ...REVIER, ...change })).toThrow(
      expect.objectContaining({ code, field }),
    );
  });

  it('says when its mails go elsewhere', () => {
    const person = Person.create(TOWN, REVIER);
    expect(person.change({ ...REVIER, function: 'Leitung' }).addressChanged).toBe(false);
    expect(person.change({ ...REVIER, copyEmail: 'sekretariat@polizei.example' }).addressChanged).toBe(true);
    expect(person.change({ ...REVIER, contactEmail: null }).addressChanged).toBe(true);
  });
});

describe('an organisation and a territory', () => {
  it('need a name', () => {
    const facts = { name: ' ', shortName: null, sector: 'POLICE', kind: 'POLICE_STATION' } as const;
    expect(() => Organisation.create(TOWN, facts)).toThrow(
      expect.objectContaining({ code: 'NAME_MISSING', field: 'name' }),
    );
  });

  it('say in whose name the office calls', () => {
    const facts = {
      id: TOWN,
      kind: 'MUNICIPALITY',
      name: 'Schwarzenberg/Erzgeb.',
      ags: '14521550',
      districtId: null,
      population: 16447,
    } as const;
    const town = Territory.found(facts, { chairTitle: 'Oberbürgermeister/in' });
    const office = { ...town, officeEmail: 'kpr@schwarzenberg.example', officePhone: null };
    town.changeOffice(office);
    expect(town).toMatchObject({
      chairTitle: 'Oberbürgermeister/in',
      officeName: 'Koordinierungsstelle',
      officeEmail: 'kpr@schwarzenberg.example',
    });
    expect(() => town.changeOffice({ ...office, onBehalfOf: '' })).toThrow(
      expect.objectContaining({ field: 'onBehalfOf' }),
    );
  });
});
