import type { TerritoryId } from '../../shared/ids.js';
import { emailOf, phoneOf } from '../../shared/contact.js';
import { lineOf, nameOf } from '../../shared/words.js';

export const TERRITORY_KINDS = ['MUNICIPALITY', 'ASSOCIATION', 'DISTRICT', 'STATE'] as const;
export type TerritoryKind = (typeof TERRITORY_KINDS)[number];

/** Who calls the meetings of a territory, and in whose name: printed on every invitation (domain.md A10). */
export interface Office {
  readonly chairTitle: string;
  readonly onBehalfOf: string;
  readonly officeName: string;
  readonly officeEmail: string | null;
  readonly officePhone: string | null;
}

/** What is publicly known of a territory; `ags` is the official municipality key, which associations lack. */
export interface TerritoryFacts {
  readonly kind: TerritoryKind;
  readonly name: string;
  readonly ags: string | null;
  readonly districtId: TerritoryId | null;
  readonly population: number | null;
}

const USUAL_OFFICE: Office = {
  chairTitle: 'Bürgermeister/in',
  onBehalfOf: 'der Vorsitzenden oder des Vorsitzenden',
  officeName: 'Koordinierungsstelle',
  officeEmail: null,
  officePhone: null,
};

/** A town, association, district or state (Gebiet): the owner of records. */
export class Territory implements TerritoryFacts, Office {
  readonly id!: TerritoryId;
  readonly kind!: TerritoryKind;
  readonly name!: string;
  readonly ags!: string | null;
  readonly districtId!: TerritoryId | null;
  readonly population!: number | null;
  chairTitle!: string;
  onBehalfOf!: string;
  officeName!: string;
  officeEmail!: string | null;
  officePhone!: string | null;
  readonly revision!: number;

  private constructor(facts: TerritoryFacts & Office & Pick<Territory, 'id' | 'revision'>) {
    Object.assign(this, facts);
  }

  /** A new territory with the usual office; only the command line founds one. */
  static found(facts: TerritoryFacts & Pick<Territory, 'id'>, office: Partial<Office> = {}): Territory {
    const { id, kind, ags, districtId, population } = facts;
    const name = nameOf(facts.name, 'name');
    return new Territory({
      ...USUAL_OFFICE,
      ...office,
      id,
      kind,
      name,
      ags,
      districtId,
      population,
      revision: 1,
    });
  }

  /** Sets what invitations say of the office. Errors: NAME_MISSING, TEXT_TOO_LONG, EMAIL_INVALID, PHONE_INVALID. */
  changeOffice(office: Office): void {
    this.chairTitle = nameOf(office.chairTitle, 'chairTitle');
    this.onBehalfOf = nameOf(office.onBehalfOf, 'onBehalfOf');
    this.officeName = nameOf(office.officeName, 'officeName');
    this.officeEmail = emailOf(lineOf(office.officeEmail, 'officeEmail'), 'officeEmail');
    this.officePhone = phoneOf(office.officePhone, 'officePhone');
  }
}
