import { type OrganisationId, type TerritoryId, newId } from '../../shared/ids.js';
import { lineOf, nameOf } from '../../shared/words.js';

/** The three sides that a prevention council brings together (domain.md §1). */
export const SECTORS = ['ADMINISTRATION', 'POLICE', 'SOCIETY'] as const;
export type Sector = (typeof SECTORS)[number];

/** What kind of organisation sends members (domain.md A9, A10), with its usual sector and its German name. */
export const ORGANISATION_KINDS = {
  MUNICIPAL_ADMINISTRATION: { sector: 'ADMINISTRATION', german: 'Stadtverwaltung' },
  PUBLIC_ORDER_OFFICE: { sector: 'ADMINISTRATION', german: 'Ordnungsamt' },
  MUNICIPAL_ENFORCEMENT: { sector: 'ADMINISTRATION', german: 'Gemeindevollzugsdienst' },
  DISTRICT_ADMINISTRATION: { sector: 'ADMINISTRATION', german: 'Landkreis' },
  YOUTH_WELFARE_OFFICE: { sector: 'ADMINISTRATION', german: 'Jugendamt' },
  STATE_PREVENTION_COUNCIL: { sector: 'ADMINISTRATION', german: 'Landespräventionsrat' },
  PUBLIC_PROSECUTION: { sector: 'ADMINISTRATION', german: 'Staatsanwaltschaft' },
  POLICE_STATION: { sector: 'POLICE', german: 'Polizeirevier' },
  POLICE_DIRECTORATE: { sector: 'POLICE', german: 'Polizeidirektion' },
  COMMUNITY_OFFICER: { sector: 'POLICE', german: 'Bürgerpolizist' },
  POLICE_PREVENTION_SERVICE: { sector: 'POLICE', german: 'Fachdienst Prävention' },
  SCHOOL: { sector: 'SOCIETY', german: 'Schule' },
  CHURCH: { sector: 'SOCIETY', german: 'Kirche' },
  CLUB: { sector: 'SOCIETY', german: 'Verein' },
  NGO: { sector: 'SOCIETY', german: 'Freier Träger' },
  BUSINESS: { sector: 'SOCIETY', german: 'Wirtschaft' },
  OTHER: { sector: 'SOCIETY', german: 'Sonstige' },
} as const satisfies Record<string, { sector: Sector; german: string }>;
export type OrganisationKind = keyof typeof ORGANISATION_KINDS;

export interface OrganisationFacts {
  readonly name: string;
  readonly shortName: string | null;
  readonly sector: Sector;
  readonly kind: OrganisationKind;
}

/** An organisation that sends members (Träger): a public fact, edited by the territory that owns it. */
export class Organisation implements OrganisationFacts {
  readonly id!: OrganisationId;
  readonly territoryId!: TerritoryId;
  name!: string;
  shortName!: string | null;
  sector!: Sector;
  kind!: OrganisationKind;
  readonly revision!: number;

  private constructor(id: OrganisationId, territoryId: TerritoryId) {
    Object.assign(this, { id, territoryId, revision: 1 });
  }

  /** Errors: NAME_MISSING, TEXT_TOO_LONG. */
  static create(territoryId: TerritoryId, facts: OrganisationFacts): Organisation {
    const organisation = new Organisation(newId(), territoryId);
    organisation.change(facts);
    return organisation;
  }

  /** Errors: NAME_MISSING, TEXT_TOO_LONG. */
  change(facts: OrganisationFacts): void {
    this.name = nameOf(facts.name, 'name');
    this.shortName = lineOf(facts.shortName, 'shortName');
    this.sector = facts.sector;
    this.kind = facts.kind;
  }
}
