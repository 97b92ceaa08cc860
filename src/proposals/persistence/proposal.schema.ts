import { EntitySchema } from 'typeorm';
import type { Cents } from '../../shared/money/index.js';
import { Proposal } from '../domain/proposal.js';
import { reviewSchema } from './review.schema.js';

/** What never changes once it is stored. */
const fixed = { update: false } as const;
const optional = { nullable: true } as const;

/** bigint travels as text; amounts are exact as numbers (`src/shared/money`). */
const cents = {
  to: (amount: Cents): Cents => amount,
  from: (stored: string): Cents => Number(stored) as Cents,
};

export const proposalSchema = new EntitySchema<Proposal>({
  name: 'Proposal',
  target: Proposal,
  tableName: 'proposal',
  columns: {
    id: { type: 'uuid', primary: true },
    territoryId: { type: 'uuid', ...fixed },
    bodyId: { type: 'uuid', ...optional },
    title: { type: 'text' },
    summary: { type: 'text', ...optional },
    fieldIds: { type: 'uuid', array: true },
    startsOn: { type: 'date', ...optional },
    endsOn: { type: 'date', ...optional },
    area: { type: 'text', ...optional },
    proposingOrganisationId: { type: 'uuid', ...optional },
    contactPersonId: { type: 'uuid', ...optional },
    implementingOrganisationId: { type: 'uuid', ...optional },
    content: { type: 'jsonb' },
    expenditureCents: { type: 'bigint', transformer: cents },
    audience: { type: 'text', array: true },
    state: { type: 'text' },
    movedAt: { type: 'timestamptz' },
    submittedAt: { type: 'timestamptz', ...optional },
    version: { type: 'integer' },
    createdBy: { type: 'uuid', ...optional, ...fixed },
    createdAt: { type: 'timestamptz', ...fixed },
    // Raised by `storeProposal` alone (architecture §5).
    revision: { type: 'integer', ...fixed },
  },
});

/** What the data source of the application maps for this module. */
export const proposalEntities = [proposalSchema, reviewSchema];
