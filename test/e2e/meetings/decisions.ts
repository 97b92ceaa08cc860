import { type Answer, invited, type User, type World } from './town.js';

export const DECISION = `kind outcome wording votes { yes no abstentions } conditions needsTownMoney isApproved awaitsTown
  townDecision { authority granted decidedOn reference } version correctionReason recordedAt recordedBy
  earlier { version wording outcome correctionReason recordedAt votes { yes } townDecision { reference } }`;

type Convening = Pick<World, 'office' | 'council'> & { readonly app: Pick<World['app'], 'database'> };

/** A meeting that is called and has begun, with the ids of its items. */
export async function begunMeeting(world: Convening, more: object = {}) {
  const meeting = await invited(world, more);
  await world.app.database.query(
    `update meeting set starts_at = '2026-12-01T07:00Z', ends_at = '2026-12-01T09:00Z' where id = $1`,
    [meeting.id],
  );
  return { meeting, items: await itemsOf(world.office, meeting.id) };
}

export async function itemsOf(user: User, meetingId: string): Promise<string[]> {
  const { meeting } = await user.ask<{ meeting: { agenda: { id: string }[] } | null }>(
    'query ($id: ID!) { meeting(id: $id) { agenda { id } } }',
    { id: meetingId },
  );
  return (meeting?.agenda ?? []).map(({ id }) => id);
}

export const APPROVAL = {
  outcome: 'APPROVED',
  wording: 'Der Präventionsrat empfiehlt die Beleuchtung am Bahnhof.',
  votes: { yes: 3, no: 0, abstentions: 1 },
};

export const record = (
  user: User,
  agendaItemId: string | undefined,
  decision: object = APPROVAL,
): Promise<Answer> => user.do('recordDecision', { agendaItemId, decision }, DECISION);

/** The decision as the user reads it at the item; null when he sees the item and nothing is recorded. */
export async function decisionAt(user: User, meetingId: string, agendaItemId: string | undefined) {
  const { meeting } = await user.ask<{
    meeting: { agenda: { id: string; decision: Answer | null }[] } | null;
  }>(`query ($id: ID!) { meeting(id: $id) { agenda { id decision { id revision ${DECISION} } } } }`, {
    id: meetingId,
  });
  return meeting?.agenda.find(({ id }) => id === agendaItemId)?.decision;
}
