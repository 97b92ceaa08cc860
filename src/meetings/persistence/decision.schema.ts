import { EntitySchema } from 'typeorm';
import { Decision } from '../domain/decision.js';

/** What never changes once it is stored. */
const fixed = { update: false } as const;
const optional = { nullable: true } as const;

export const decisionSchema = new EntitySchema<Decision>({
  name: 'Decision',
  target: Decision,
  tableName: 'decision',
  columns: {
    id: { type: 'uuid', primary: true },
    territoryId: { type: 'uuid', ...fixed },
    meetingId: { type: 'uuid', ...fixed },
    agendaItemId: { type: 'uuid', ...fixed },
    kind: { type: 'text' },
    outcome: { type: 'text' },
    wording: { type: 'text' },
    yesVotes: { type: 'integer', ...optional },
    noVotes: { type: 'integer', ...optional },
    abstentions: { type: 'integer', ...optional },
    conditions: { type: 'text', ...optional },
    needsTownMoney: { type: 'boolean' },
    townAuthority: { type: 'text', ...optional },
    townGranted: { type: 'boolean', ...optional },
    townDecidedOn: { type: 'date', ...optional },
    townReference: { type: 'text', ...optional },
    version: { type: 'integer' },
    correctionReason: { type: 'text', ...optional },
    recordedAt: { type: 'timestamptz' },
    recordedBy: { type: 'uuid', ...optional },
    // Raised by `storeDecision` alone (architecture §5).
    revision: { type: 'integer', ...fixed },
  },
});
