import type { OrganisationId } from '../../shared/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Effects, ImportEntry, KnownCouncil } from './known-council.js';
import { sameName } from './member-list-columns.js';
import type { Fault, MemberList, MemberRow } from './member-list.js';
import { ORGANISATION_KINDS, Organisation, type OrganisationFacts } from './organisation.js';

/** The organisations of a member list: known ones by name, here or above; new ones need a sector or kind. */
export class OrganisationImport {
  readonly faults: Fault[] = [];
  readonly entries: ImportEntry[] = [];
  private readonly own: Map<string, Organisation>;
  private readonly above: Map<string, OrganisationId>;
  private readonly created = new Set<Organisation>();
  private readonly changed = new Set<Organisation>();
  private readonly used = new Set<OrganisationId>();
  /** The line that said first what an organisation is. */
  private readonly saidIn = new Map<OrganisationId, number>();

  constructor(
    private readonly known: KnownCouncil,
    private readonly list: MemberList,
  ) {
    this.own = new Map(
      known.organisations.map((organisation) => [sameName(organisation.name), organisation]),
    );
    this.above = new Map(known.organisationsAbove.map(({ id, name }) => [sameName(name), id]));
  }

  of(row: MemberRow): OrganisationId | 'FAULT' {
    const name = row.organisation ?? '';
    const organisation = this.own.get(sameName(name));
    if (organisation !== undefined) return this.compare(row, organisation);
    const above = this.above.get(sameName(name));
    if (above !== undefined) {
      this.used.add(above);
      return above;
    }
    return this.create(row, name);
  }

  effects(): Effects<Organisation> {
    return {
      created: [...this.created],
      changed: [...this.changed],
      unchanged: this.used.size - this.created.size - this.changed.size,
    };
  }

  private create(row: MemberRow, name: string): OrganisationId | 'FAULT' {
    if (row.sector === null && row.kind === null) {
      return this.fault(row, new DomainError('ORGANISATION_UNKNOWN', { text: name }));
    }
    const kind = row.kind ?? 'OTHER';
    try {
      const facts = { name, shortName: null, kind, sector: row.sector ?? ORGANISATION_KINDS[kind].sector };
      const organisation = Organisation.create(this.known.territoryId, facts);
      this.own.set(sameName(organisation.name), organisation);
      this.created.add(organisation);
      this.remember(row, organisation, 'CREATED');
      return organisation.id;
    } catch (error) {
      return this.fault(row, error);
    }
  }

  private compare(row: MemberRow, organisation: Organisation): OrganisationId | 'FAULT' {
    this.used.add(organisation.id);
    const facts: OrganisationFacts = {
      name: organisation.name,
      shortName: organisation.shortName,
      kind: row.kind ?? organisation.kind,
      sector: row.sector ?? organisation.sector,
    };
    if (facts.kind === organisation.kind && facts.sector === organisation.sector) {
      this.saidIn.set(organisation.id, this.saidIn.get(organisation.id) ?? row.line);
      return organisation.id;
    }
    const other = this.saidIn.get(organisation.id);
    if (other !== undefined) {
      const column = facts.kind === organisation.kind ? 'sector' : 'kind';
      this.faults.push(this.list.faultAt(row.line, column, 'ROWS_DISAGREE', { other }));
      return organisation.id;
    }
    organisation.change(facts);
    this.changed.add(organisation);
    this.remember(row, organisation, 'CHANGED');
    return organisation.id;
  }

  private remember(row: MemberRow, organisation: Organisation, effect: ImportEntry['effect']): void {
    this.used.add(organisation.id);
    this.saidIn.set(organisation.id, row.line);
    this.entries.push({
      line: row.line,
      effect,
      thing: 'ORGANISATION',
      id: organisation.id,
      name: organisation.name,
    });
  }

  private fault(row: MemberRow, error: unknown): 'FAULT' {
    if (!(error instanceof DomainError)) throw error;
    this.faults.push(this.list.faultAt(row.line, 'organisation', error.code, error.params));
    return 'FAULT';
  }
}
