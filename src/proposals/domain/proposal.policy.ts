import type { Actor } from '../../shared/actor.js';
import type { BodyId, OrganisationId, PersonId, TerritoryId } from '../../shared/ids.js';
import { may, territoriesTouched } from '../../shared/permissions.js';
import { isPossible, isUnderReview, type ProposalAct, type ProposalState } from './proposal-state.js';
import { STATEMENT_SOURCES, type StatementSource } from './statement.js';

/** A person of the acting account, and to which organisation it belongs. */
export interface OwnPerson {
  readonly id: PersonId;
  readonly organisationId: OrganisationId | null;
}

/** The acting person's part in a proposal. */
export interface PartInProposal {
  /** The office of the territory, or who coordinates the deciding body alone. */
  readonly isOffice: boolean;
  readonly isAuthor: boolean;
  /** Has a seat or office in the town: may write there. */
  readonly belongs: boolean;
}

interface ProposalPlace {
  readonly territoryId: TerritoryId;
  readonly bodyId: BodyId | null;
}

/** Where he may propose: in the towns in which he has a seat, whichever body shall decide, or which he coordinates. */
export const mayProposeIn = (actor: Actor, territoryId: TerritoryId): boolean =>
  territoriesTouched(actor, 'PROPOSE_PROJECT').includes(territoryId);

/** `own`: the acting person's identities in the territory of the proposal. */
export const partIn = (
  actor: Actor,
  proposal: ProposalPlace & { readonly authorIds: readonly PersonId[] },
  own: readonly OwnPerson[],
): PartInProposal => ({
  isOffice: may(actor, 'MANAGE_PROPOSAL', proposal),
  isAuthor: own.some(({ id }) => proposal.authorIds.includes(id)),
  belongs: actor.territories.includes(proposal.territoryId),
});

/** Authors write, submit and withdraw their proposal; the office does so for them. */
export const mayWrite = ({ isOffice, isAuthor, belongs }: PartInProposal): boolean =>
  belongs && (isOffice || isAuthor);

/**
 * Whom an author takes out again: not himself, who would lose sight of it unawares, nor who began it; the office does both.
 */
export const mayTakeOut = (
  part: PartInProposal,
  author: { readonly isSelf: boolean; readonly began: boolean },
): boolean => manages(part) || (!author.isSelf && !author.began);

/** The office takes the proposal through the council. */
export const manages = ({ isOffice, belongs }: PartInProposal): boolean => belongs && isOffice;

/** The office enters statements; who belongs to the police, or sits in a working group of the town, gives his own. */
export const mayStateFor = (
  source: StatementSource,
  part: PartInProposal,
  spoken: readonly StatementSource[],
): boolean => part.belongs && (manages(part) || (!part.isAuthor && spoken.includes(source)));

/** Who works on a proposal talks about it: who writes it, who takes it through the council, who reviews it. */
export const mayComment = (part: PartInProposal & { readonly isReviewer: boolean }): boolean =>
  part.belongs && (part.isOffice || part.isAuthor || part.isReviewer);

/** A part in a proposal, and for whom the acting person speaks in its town. */
export interface SpokenPart extends PartInProposal {
  readonly spoken: readonly StatementSource[];
}

/** For whom he may give a statement, as long as the council has the proposal. */
export const statementSources = (part: SpokenPart, state: ProposalState): StatementSource[] =>
  STATEMENT_SOURCES.filter((source) => isUnderReview(state) && mayStateFor(source, part, part.spoken));

/** What somebody may do with a proposal now, named like the mutations. */
export const PROPOSAL_ACTIONS = [
  'SAVE_PROPOSAL_DRAFT',
  'SUBMIT_PROPOSAL',
  'WITHDRAW_PROPOSAL',
  'RETURN_PROPOSAL',
  'ASSIGN_REVIEWERS',
  'GIVE_STATEMENT',
  'RECOMMEND_PROPOSAL',
  'PUT_PROPOSAL_ON_AGENDA',
] as const;
export type ProposalAction = (typeof PROPOSAL_ACTIONS)[number];

interface RuleOfAction {
  readonly allows: (part: SpokenPart) => boolean;
  /** One of them is enough. */
  readonly acts: readonly ProposalAct[];
}

const RULES: Readonly<Record<ProposalAction, RuleOfAction>> = {
  SAVE_PROPOSAL_DRAFT: { allows: mayWrite, acts: ['EDIT'] },
  SUBMIT_PROPOSAL: { allows: mayWrite, acts: ['SUBMIT'] },
  WITHDRAW_PROPOSAL: { allows: mayWrite, acts: ['WITHDRAW'] },
  RETURN_PROPOSAL: { allows: manages, acts: ['RETURN'] },
  ASSIGN_REVIEWERS: { allows: manages, acts: ['START_REVIEW', 'ADD_REVIEWERS'] },
  GIVE_STATEMENT: {
    allows: (part) => STATEMENT_SOURCES.some((source) => mayStateFor(source, part, part.spoken)),
    acts: ['RETURN'],
  },
  RECOMMEND_PROPOSAL: { allows: manages, acts: ['RECOMMEND'] },
  PUT_PROPOSAL_ON_AGENDA: { allows: manages, acts: ['PUT_ON_AGENDA'] },
};

export const proposalActions = (part: SpokenPart, state: ProposalState): ProposalAction[] =>
  PROPOSAL_ACTIONS.filter((action) => {
    const { allows, acts } = RULES[action];
    return allows(part) && acts.some((act) => isPossible(act, state));
  });
