import {
  type AccountId,
  type OrganisationId,
  type PersonId,
  type TerritoryId,
  newId,
} from '../../shared/ids.js';
import { emailOf, phoneOf } from '../../shared/contact.js';
import { lineOf, nameOf } from '../../shared/words.js';

/** What the office keeps of a person: official contact only (domain.md A8). Function mailboxes may be shared. */
export interface PersonFacts {
  readonly name: string;
  readonly function: string | null;
  readonly organisationId: OrganisationId | null;
  readonly contactEmail: string | null;
  /** A further mailbox that gets every mail too, e.g. the secretary's. */
  readonly copyEmail: string | null;
  readonly contactPhone: string | null;
}

/** Someone whom one territory knows. Somebody on five councils is five persons and one account (architecture §4). */
export class Person implements PersonFacts {
  readonly id!: PersonId;
  readonly territoryId!: TerritoryId;
  readonly accountId!: AccountId | null;
  name!: string;
  function!: string | null;
  organisationId!: OrganisationId | null;
  contactEmail!: string | null;
  copyEmail!: string | null;
  contactPhone!: string | null;
  readonly revision!: number;

  private constructor(id: PersonId, territoryId: TerritoryId) {
    Object.assign(this, { id, territoryId, accountId: null, revision: 1 });
  }

  /** Errors: NAME_MISSING, TEXT_TOO_LONG, EMAIL_INVALID, PHONE_INVALID. */
  static create(territoryId: TerritoryId, facts: PersonFacts): Person {
    const person = new Person(newId(), territoryId);
    person.change(facts);
    return person;
  }

  /** Tells whether mails go elsewhere from now on. Errors: as `create`. */
  change(facts: PersonFacts): { readonly addressChanged: boolean } {
    const before = [this.contactEmail, this.copyEmail];
    this.name = nameOf(facts.name, 'name');
    this.function = lineOf(facts.function, 'function');
    this.organisationId = facts.organisationId;
    this.contactEmail = emailOf(facts.contactEmail, 'contactEmail');
    this.copyEmail = emailOf(facts.copyEmail, 'copyEmail');
    this.contactPhone = phoneOf(facts.contactPhone, 'contactPhone');
    return { addressChanged: before[0] !== this.contactEmail || before[1] !== this.copyEmail };
  }
}
