import type { Audience } from '../../shared/audience.js';
import { DomainError } from '../../shared/domain-error.js';
import {
  type BodyId,
  type FieldOfActionId,
  newId,
  type OrganisationId,
  type PersonId,
  type ProposalId,
  type TerritoryId,
} from '../../shared/ids.js';
import { type Cents, sumOf } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import { missingAtSubmission, missingBeforeDecision, type Written } from './completeness.js';
import { type ContentPart, EMPTY_CONTENT, type ProposalContent } from './proposal-content.js';
import { headOf, type ProposalHead, writtenHead } from './proposal-head.js';
import { ProposalIncomplete } from './proposal-incomplete.js';
import { type ProposalAct, type ProposalState, stateAfter } from './proposal-state.js';
import { writtenContent } from './written-content.js';

/** The most who write a proposal together. */
const MOST_AUTHORS = 20;

/** What is written anew; what is missing stays as it is. Lists are always whole. */
export type ProposalDraft = { readonly [Part in ContentPart]?: Partial<ProposalContent[Part]> } & {
  readonly head?: Partial<ProposalHead>;
};

/** Where and by whom a proposal is begun. */
export interface ProposalOrigin {
  readonly territoryId: TerritoryId;
  readonly bodyId: BodyId | null;
  readonly createdBy: PersonId | null;
  readonly organisationId: OrganisationId | null;
  readonly at: Date;
}

/** An idea that shall become a project (Projektvorschlag), on its way through the council. */
export class Proposal implements ProposalHead {
  readonly id!: ProposalId;
  readonly territoryId!: TerritoryId;
  title!: string;
  summary!: string | null;
  fieldIds!: FieldOfActionId[];
  /** Calendar days in Berlin. */
  startsOn!: Day | null;
  endsOn!: Day | null;
  area!: string | null;
  bodyId!: BodyId | null;
  proposingOrganisationId!: OrganisationId | null;
  contactPersonId!: PersonId | null;
  implementingOrganisationId!: OrganisationId | null;
  content!: ProposalContent;
  /** Sum of the expenditure lines. */
  expenditureCents!: Cents;
  audience!: Audience[];
  state!: ProposalState;
  /** When it came into its state. */
  movedAt!: Date;
  /** When it was submitted for the last time. */
  submittedAt!: Date | null;
  /** How often it was submitted. */
  version!: number;
  readonly createdBy!: PersonId | null;
  readonly createdAt!: Date;
  readonly revision!: number;
  /** Kept by the repository in a table of its own. */
  authorIds!: PersonId[];

  private constructor(fields: Readonly<Partial<Proposal>>) {
    Object.assign(this, fields);
  }

  /** A draft that only its author and the office see; who begins it is its contact, and his organisation proposes. */
  static start({ territoryId, bodyId, createdBy, organisationId, at }: ProposalOrigin): Proposal {
    return new Proposal({
      id: newId<ProposalId>(),
      territoryId,
      ...{ title: '', summary: null, fieldIds: [], startsOn: null, endsOn: null, area: null, bodyId },
      proposingOrganisationId: organisationId,
      contactPersonId: createdBy,
      implementingOrganisationId: null,
      content: EMPTY_CONTENT,
      expenditureCents: 0 as Cents,
      audience: ['BODY'],
      ...{ state: 'DRAFT', movedAt: at, submittedAt: null, version: 0 },
      ...{ createdBy, createdAt: at, revision: 1 },
      authorIds: createdBy === null ? [] : [createdBy],
    });
  }

  /** Errors: those of the head and the content, and of a state in which nothing is written. */
  write({ head, ...parts }: ProposalDraft): void {
    this.move('EDIT', this.movedAt);
    if (head !== undefined) Object.assign(this, writtenHead({ ...headOf(this), ...head }));
    this.content = writtenContent(merged(this.content, parts));
    const amounts = this.content.finance.expenditures.flatMap(({ amount }) => amount ?? []);
    this.expenditureCents = sumOf(amounts, 'finance.expenditures');
  }

  /** One more writes it. Errors: AUTHOR_TWICE, TOO_MANY_AUTHORS, and those of a state in which nothing is written. */
  addAuthor(id: PersonId): void {
    this.move('EDIT', this.movedAt);
    if (this.authorIds.includes(id)) throw new DomainError('AUTHOR_TWICE', {}, 'personId');
    if (this.authorIds.length >= MOST_AUTHORS)
      throw new DomainError('TOO_MANY_AUTHORS', { most: MOST_AUTHORS }, 'personId');
    this.authorIds = [...this.authorIds, id];
  }

  /** Somebody writes it no more. Errors: AUTHOR_UNKNOWN, LAST_AUTHOR, and those of a state in which nothing is written. */
  removeAuthor(id: PersonId): void {
    this.move('EDIT', this.movedAt);
    if (!this.authorIds.includes(id)) throw new DomainError('AUTHOR_UNKNOWN', {}, 'personId');
    if (this.authorIds.length === 1) throw new DomainError('LAST_AUTHOR', {}, 'personId');
    this.authorIds = this.authorIds.filter((author) => author !== id);
  }

  /** Errors: PROPOSAL_INCOMPLETE with every missing field, and those of the state. */
  submit(at: Date): void {
    const state = stateAfter('SUBMIT', this.state);
    const missing = missingAtSubmission(this.written);
    if (missing.length > 0) throw new ProposalIncomplete(missing);
    this.state = state;
    this.movedAt = at;
    this.submittedAt = at;
    this.version += 1;
  }

  /** It comes before the council whole. Errors: PROPOSAL_NOT_DECIDABLE with every missing field, and those of the state. */
  putOnAgenda(at: Date): void {
    this.move('PUT_ON_AGENDA', at);
    const missing = missingBeforeDecision(this.written);
    if (missing.length > 0) throw new ProposalIncomplete(missing, 'PROPOSAL_NOT_DECIDABLE');
  }

  /** Every other step on the way through the council. Errors: those of the state. */
  move(act: Exclude<ProposalAct, 'SUBMIT'>, at: Date): void {
    this.state = stateAfter(act, this.state);
    this.movedAt = at;
  }

  get written(): Written {
    return { head: this, content: this.content };
  }
}

const merged = (content: ProposalContent, parts: Omit<ProposalDraft, 'head'>): ProposalContent => ({
  ...content,
  ...Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, { ...content[name as ContentPart], ...part }]),
  ),
});
