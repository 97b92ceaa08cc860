import type { Answer, Town, User } from '../meetings/town.js';

export type ThingName = readonly [type: string, id: string];

/** Who sees a thing, as its office is shown it. */
export async function settingOf(user: User, [type, id]: ThingName) {
  const { audienceOf } = await user.ask<{
    audienceOf: {
      revision: number;
      audience: string[];
      receivers: { territoryId: string; shareId: string | null }[];
    };
  }>(
    'query ($type: String!, $id: ID!) { audienceOf(type: $type, id: $id) { revision audience receivers { territoryId shareId } } }',
    { type, id },
  );
  return audienceOf;
}

export async function chooseAudience(user: User, thing: ThingName, audience: string[]): Promise<void> {
  const [type, id] = thing;
  const { revision } = await settingOf(user, thing);
  await expectDone(user.do('chooseAudience', { type, id, revision, audience }));
}

export async function share(user: User, thing: ThingName, to: Town): Promise<void> {
  const [type, id] = thing;
  const { revision } = await settingOf(user, thing);
  await expectDone(user.do('share', { type, id, revision, toTerritoryId: to.id }));
}

/** The id of the item with this title. */
export async function itemOf(user: User, meetingId: string, title: string): Promise<string> {
  const { meeting } = await user.ask<{ meeting: { agenda: { id: string; title: string }[] } }>(
    'query ($id: ID!) { meeting(id: $id) { agenda { id title } } }',
    { id: meetingId },
  );
  return meeting.agenda.find((item) => item.title === title)?.id ?? '';
}

export async function expectDone(answer: Promise<Answer>): Promise<void> {
  const { code, message } = await answer;
  if (code !== undefined) throw new Error(`${code}: ${message}`);
}
