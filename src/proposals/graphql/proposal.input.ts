import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { BodyId, PersonId, ProposalId, TerritoryId } from '../../shared/ids.js';
import type { ProposalDraft } from '../domain/proposal.js';
import { ProposalDraftInput } from './content.model.js';

@InputType({
  description: 'Nothing of place given: the only town in which you propose, and its prevention council.',
})
export class StartProposalInput {
  @Field(() => ID, { nullable: true })
  territoryId?: TerritoryId | null;
  @Field(() => ID, { nullable: true, description: 'The body that shall decide.' })
  bodyId?: BodyId | null;
  @Field(() => ProposalDraftInput)
  draft!: ProposalDraftInput;
}

@InputType()
export class SeenProposalInput {
  @Field(() => ID)
  proposalId!: ProposalId;
  @Field(() => Int, { description: 'The revision that you saw.' })
  revision!: number;
}

@InputType()
export class SaveProposalDraftInput extends SeenProposalInput {
  @Field(() => ProposalDraftInput)
  draft!: ProposalDraftInput;
}

@InputType()
export class InviteProposalAuthorInput extends SeenProposalInput {
  @Field(() => ID, { description: 'Somebody with a seat or office in the town whom you see.' })
  personId!: PersonId;
}

@InputType()
export class RemoveProposalAuthorInput extends SeenProposalInput {
  @Field(() => ID, {
    description: 'An author; not yourself, and not who began it, unless you are the office.',
  })
  personId!: PersonId;
}

@InputType()
export class SubmitProposalInput extends SeenProposalInput {}

@InputType()
export class WithdrawProposalInput extends SeenProposalInput {
  @Field(() => String, { nullable: true })
  reason?: string | null;
}

/** What the head is never without. */
const EMPTY: Readonly<Record<string, unknown>> = { title: '', fieldIds: [] };

/** Fields that were left out stay as they are; null empties them. */
const given = (part: object): object =>
  Object.fromEntries(
    Object.entries(part)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, value ?? EMPTY[name] ?? null]),
  );

/** The parts that the input names. */
export const draftOf = (draft: ProposalDraftInput): ProposalDraft =>
  Object.fromEntries(
    Object.entries(draft).flatMap(([name, part]) =>
      part === null || part === undefined ? [] : [[name, given(part as object)]],
    ),
  );
