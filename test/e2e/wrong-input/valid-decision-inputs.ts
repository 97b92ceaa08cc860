import { APPROVAL, begunMeeting, record } from '../meetings/decisions.js';
import type { World } from '../meetings/town.js';

type DecisionInput = (world: World) => Promise<Record<string, unknown>>;

const details = {
  ...{ kind: 'OWN_MATTER', outcome: 'APPROVED_WITH_CONDITIONS', wording: 'Wortlaut', conditions: 'Auflage' },
  ...{ votes: { yes: 3, no: 0, abstentions: 0 }, needsTownMoney: true },
};

const recorded = async (world: World): Promise<Record<string, unknown>> => {
  const { items } = await begunMeeting(world);
  const { id, revision } = await record(world.office, items[0], { ...APPROVAL, needsTownMoney: true });
  return { decisionId: id, revision };
};

export const DECISIONS: Readonly<Record<string, DecisionInput>> = {
  recordDecision: async (world) => ({
    input: { agendaItemId: (await begunMeeting(world)).items[0], decision: details },
  }),
  correctDecision: async (world) => ({
    input: { ...(await recorded(world)), decision: details, reason: 'Zählfehler' },
  }),
  recordTownDecision: async (world) => ({
    input: {
      ...(await recorded(world)),
      ...{ authority: 'ADMINISTRATION', granted: true, decidedOn: '2026-12-01', reference: 'Az. 1' },
    },
  }),
};

export const decisionQuery: DecisionInput = async (world) => ({ id: (await recorded(world))['decisionId'] });
