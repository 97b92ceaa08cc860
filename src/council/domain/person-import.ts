import { DomainError } from '../../shared/domain-error.js';
import type { OrganisationId, PersonId } from '../../shared/ids.js';
import type { Effects, ImportEntry, KnownCouncil } from './known-council.js';
import { type Column, sameName } from './member-list-columns.js';
import type { Fault, MemberList, MemberRow } from './member-list.js';
import { Person, type PersonFacts } from './person.js';

type Said = Pick<PersonFacts, 'function' | 'contactEmail' | 'contactPhone'>;
const COLUMNS: Readonly<Record<string, Column>> = {
  name: 'name',
  function: 'function',
  contactEmail: 'email',
  contactPhone: 'phone',
};
const SAID = ['function', 'contactEmail', 'contactPhone'] as const;
const CHANGEABLE = [...SAID, 'organisationId'] as const;

/** The persons of a member list: known ones of the territory by name and organisation or e-mail address, others are new. */
export class PersonImport {
  readonly faults: Fault[] = [];
  readonly entries: ImportEntry[] = [];
  private readonly byName = new Map<string, Person[]>();
  private readonly created = new Set<Person>();
  private readonly changed = new Map<Person, { addressChanged: boolean }>();
  private readonly used = new Set<PersonId>();
  /** Which line said what of a person, so that a second one cannot say something else. */
  private readonly saidIn = new Map<PersonId, Map<keyof Said, number>>();

  constructor(
    private readonly known: KnownCouncil,
    private readonly list: MemberList,
  ) {
    known.persons.forEach((person) => this.file(person));
  }

  /** The holder that a row names; null when there is a fault. */
  of(row: MemberRow, organisationId: OrganisationId | null): Person | null {
    const name = row.name ?? '';
    const email = row.email?.toLowerCase() ?? null;
    const namesakes = this.byName.get(sameName(name)) ?? [];
    const colleagues = namesakes.filter((person) => person.organisationId === organisationId);
    const sameAddress = namesakes.filter((person) => email !== null && person.contactEmail === email);
    const found =
      colleagues.length > 1 ? colleagues.filter((person) => sameAddress.includes(person)) : colleagues;
    const candidates = found.length === 0 && colleagues.length === 0 ? sameAddress : found;
    if (colleagues.length > 1 && candidates.length !== 1) return this.ambiguous(row, 'name', name);
    const [person] = candidates;
    return person === undefined
      ? this.create({ row, column: 'name', name, organisationId })
      : this.compare(row, person, organisationId);
  }

  /** A deputy is named only: first among the organisation's persons, then in the whole territory; else he is new. */
  deputy(
    row: MemberRow,
    column: Column,
    named: { readonly name: string; readonly organisationId: OrganisationId | null },
  ): Person | null {
    const namesakes = this.byName.get(sameName(named.name)) ?? [];
    const colleagues = namesakes.filter((person) => person.organisationId === named.organisationId);
    const candidates = colleagues.length > 0 ? colleagues : namesakes;
    if (candidates.length > 1) return this.ambiguous(row, column, named.name);
    const [person] = candidates;
    if (person === undefined) return this.create({ row, column, ...named });
    this.used.add(person.id);
    return person;
  }

  effects(): Effects<Person> {
    const unchanged = this.used.size - this.created.size - this.changed.size;
    return { created: [...this.created], changed: [...this.changed.keys()], unchanged };
  }

  newAddresses(): Person[] {
    return [...this.changed].filter(([, { addressChanged }]) => addressChanged).map(([person]) => person);
  }

  private create(asked: {
    row: MemberRow;
    column: Column;
    name: string;
    organisationId: OrganisationId | null;
  }): Person | null {
    const { row, column, name, organisationId } = asked;
    const said = column === 'name' ? saidOf(row) : { function: null, contactEmail: null, contactPhone: null };
    try {
      const person = Person.create(this.known.territoryId, {
        ...said,
        name,
        organisationId,
        copyEmail: null,
      });
      this.file(person);
      this.created.add(person);
      this.used.add(person.id);
      if (column === 'name') this.remember(person, row);
      this.entries.push({
        line: row.line,
        effect: 'CREATED',
        thing: 'PERSON',
        id: person.id,
        name: person.name,
      });
      return person;
    } catch (error) {
      return this.refused(row, column, error);
    }
  }

  private compare(row: MemberRow, person: Person, organisationId: OrganisationId | null): Person | null {
    this.used.add(person.id);
    const said = saidOf(row);
    if (!this.agrees(row, person, said)) return person;
    const stated = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
    // Somebody may sit for a second organisation: the seat says so, he stays with his first.
    const before = factsOf(person);
    const facts = { ...before, ...stated, organisationId: person.organisationId ?? organisationId };
    try {
      const { addressChanged } = person.change(facts);
      this.remember(person, row);
      const isSame = CHANGEABLE.every((field) => before[field] === person[field]);
      if (isSame || this.created.has(person)) return person;
      const known = this.changed.get(person);
      if (known === undefined)
        this.entries.push({
          line: row.line,
          effect: 'CHANGED',
          thing: 'PERSON',
          id: person.id,
          name: person.name,
        });
      this.changed.set(person, { addressChanged: addressChanged || known?.addressChanged === true });
      return person;
    } catch (error) {
      return this.refused(row, 'name', error);
    }
  }

  /** Two lines about one person must not contradict each other. */
  private agrees(row: MemberRow, person: Person, said: Said): boolean {
    const lines = this.saidIn.get(person.id);
    const disputed = SAID.filter(
      (field) => said[field] !== null && lines?.has(field) === true && said[field] !== person[field],
    );
    for (const field of disputed) {
      this.faults.push(
        this.list.faultAt(row.line, COLUMNS[field] ?? null, 'ROWS_DISAGREE', {
          other: lines?.get(field) ?? row.line,
        }),
      );
    }
    return disputed.length === 0;
  }

  private remember(person: Person, row: MemberRow): void {
    const lines = this.saidIn.get(person.id) ?? new Map<keyof Said, number>();
    for (const field of SAID)
      if (saidOf(row)[field] !== null && !lines.has(field)) lines.set(field, row.line);
    this.saidIn.set(person.id, lines);
  }

  private file(person: Person): void {
    const name = sameName(person.name);
    this.byName.set(name, [...(this.byName.get(name) ?? []), person]);
  }

  private ambiguous(row: MemberRow, column: Column, text: string): null {
    this.faults.push(this.list.faultAt(row.line, column, 'PERSON_AMBIGUOUS', { text }));
    return null;
  }

  private refused(row: MemberRow, named: Column, error: unknown): null {
    if (!(error instanceof DomainError)) throw error;
    const column = error.field === 'name' ? named : (COLUMNS[error.field ?? ''] ?? named);
    this.faults.push(this.list.faultAt(row.line, column, error.code, error.params));
    return null;
  }
}

const factsOf = ({
  name,
  function: task,
  organisationId,
  contactEmail,
  copyEmail,
  contactPhone,
}: Person): PersonFacts => ({
  name,
  function: task,
  organisationId,
  contactEmail,
  copyEmail,
  contactPhone,
});

const saidOf = (row: MemberRow): Said => ({
  function: row.function,
  contactEmail: row.email?.toLowerCase() ?? null,
  contactPhone: row.phone,
});
