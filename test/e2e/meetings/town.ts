import {
  type AccountId,
  type BodyId,
  newId,
  type PersonId,
  type SeatId,
  type TerritoryId,
} from '../../../src/shared/ids.js';
import { type Client, startTestApp, type TestApp, type TestAppOptions } from '../../harness/app.js';
import { THINGS } from './answered-things.js';

/** What a mutation answered: the thing, or why not. */
export interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly field?: string | null;
  readonly id: string;
  readonly revision: number;
  readonly [field: string]: unknown;
}

/** Somebody with a session who sends operations. */
export class User {
  constructor(
    readonly client: Client,
    readonly accountId: AccountId,
    readonly personId: PersonId | null = null,
  ) {}

  /** The data of a query; throws when there was an error. */
  ask<T = Record<string, never>>(query: string, variables: object = {}): Promise<T> {
    return this.client.data<T>(query, variables);
  }

  /** One mutation with its input; `fields` are read of the thing. */
  async do(mutation: string, input: object, fields = 'id'): Promise<Answer> {
    const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
    const type = THINGS[mutation] ?? 'Meeting';
    const { answer } = await this.client.data<{ answer: Answer }>(
      `mutation ($input: ${name}Input!) { answer: ${mutation}(input: $input) {
         __typename ... on Refused { code message field } ... on ${type} { id revision ${fields} } } }`,
      { input },
    );
    return answer;
  }
}

/** The first possible day of a meeting for 14 clear days is 2026-12-16. */
export const TODAY = '2026-12-01T08:00:00Z';

/** Rows as the office would have entered them, past row level security. */
export class Town {
  constructor(
    readonly app: Pick<TestApp, 'database' | 'as'>,
    readonly id: TerritoryId,
    readonly name: string,
  ) {}

  static async found(app: Pick<TestApp, 'database' | 'as'>, name: string): Promise<Town> {
    const id = newId<TerritoryId>();
    await app.database.query(
      `insert into territory (id, kind, name, office_email) values ($1, 'MUNICIPALITY', $2, 'rat@' || lower($2) || '.example')`,
      [id, name],
    );
    return new Town(app, id, name);
  }

  async body(name: string, kind = 'PREVENTION_COUNCIL'): Promise<BodyId> {
    const id = newId<BodyId>();
    await this.app.database.query('insert into body (id, territory_id, kind, name) values ($1, $2, $3, $4)', [
      id,
      this.id,
      kind,
      name,
    ]);
    return id;
  }

  /** A working group that reports twice a year, the next time at the end of the year. */
  async owingGroup(name: string): Promise<BodyId> {
    const id = await this.body(name, 'WORKING_GROUP');
    await this.app.database.query(
      `update body set mandate = 'Treffpunkte', mandate_from = '2026-06-01', report_due = '2026-12-31', report_interval_months = 6
        where id = $1`,
      [id],
    );
    return id;
  }

  async person(name: string, accountId: AccountId | null = null): Promise<PersonId> {
    const id = newId<PersonId>();
    await this.app.database.query(
      `insert into person (id, territory_id, name, account_id, contact_email) values ($1::uuid, $2, $3, $4, 'p' || $5 || '@example.org')`,
      [id, this.id, name, accountId, id],
    );
    return id;
  }

  /** A person with an account and a session. */
  async user(name: string): Promise<User & { readonly personId: PersonId }> {
    const accountId = await this.account();
    const personId = await this.person(name, accountId);
    return new User(await this.app.as(accountId), accountId, personId) as User & {
      readonly personId: PersonId;
    };
  }

  /** The coordination office; of one body only when given. */
  async office(bodyId: BodyId | null = null, others: readonly Town[] = []): Promise<User> {
    const accountId = await this.account();
    for (const town of [this, ...others]) {
      await this.app.database.query(
        `insert into appointment (id, territory_id, account_id, role, body_id, valid_from) values (uuidv7(), $1, $2, 'COORDINATOR', $3, '2026-01-01')`,
        [town.id, accountId, bodyId],
      );
    }
    return new User(await this.app.as(accountId), accountId);
  }

  async seat(
    bodyId: BodyId,
    holderId: PersonId | null,
    deputies: readonly PersonId[] = [],
    until: string | null = null,
  ): Promise<SeatId> {
    const id = newId<SeatId>();
    const organisation = newId();
    await this.app.database.query(
      `insert into organisation (id, territory_id, name, sector, kind) values ($1::uuid, $2, 'Organisation ' || $3, 'SOCIETY', 'CLUB')`,
      [organisation, this.id, organisation],
    );
    await this.app.database.query(
      `insert into seat (id, territory_id, body_id, organisation_id, holder_id, voting_right, valid_from, valid_to)
       values ($1, $2, $3, $4, $5, true, '2026-01-01', $6)`,
      [id, this.id, bodyId, organisation, holderId, until],
    );
    for (const [index, personId] of deputies.entries()) {
      await this.app.database.query(
        'insert into deputy (id, territory_id, seat_id, person_id, position) values (uuidv7(), $1, $2, $3, $4)',
        [this.id, id, personId, index + 1],
      );
    }
    return id;
  }

  private async account(): Promise<AccountId> {
    const id = newId<AccountId>();
    await this.app.database.query(
      `insert into account (id, email, created_at) values ($1::uuid, $2 || '@example.org', now())`,
      [id, id],
    );
    return id;
  }
}

/** Schwarzenberg with a council of three seats (the first with two deputies) and one vacancy; Schneeberg beside it. */
export async function schwarzenberg(options: TestAppOptions = {}) {
  const app = await startTestApp({ now: TODAY, ...options });
  const town = await Town.found(app, 'Schwarzenberg');
  const council = await town.body('Präventionsrat');
  const police = await town.user('Polizeirevier Aue');
  const school = await town.user('Oberschule');
  const church = await town.user('Kirchgemeinde');
  const firstDeputy = await town.user('Polizeirevier Aue, erste Stellvertretung');
  const secondDeputy = await town.user('Polizeirevier Aue, zweite Stellvertretung');
  const seats = {
    police: await town.seat(council, police.personId, [firstDeputy.personId, secondDeputy.personId]),
    school: await town.seat(council, school.personId),
    church: await town.seat(council, church.personId),
    vacant: await town.seat(council, null),
  };
  const office = await town.office();
  const neighbour = await Town.found(app, 'Schneeberg');
  return { app, town, council, seats, office, police, school, church, firstDeputy, secondDeputy, neighbour };
}
export type World = Awaited<ReturnType<typeof schwarzenberg>>;

export const draftInput = (bodyIds: readonly string[], more: object = {}) => ({
  bodyIds,
  startsAt: '2027-03-02T17:00[Europe/Berlin]',
  endsAt: '2027-03-02T19:00[Europe/Berlin]',
  place: 'Rathaus, Ratssaal',
  agenda: [
    { title: 'Sicherheit am Bahnhof', kind: 'CONSULTATION', publicity: 'PUBLIC' },
    { title: 'Bericht der Polizei' },
  ],
  ...more,
});

/** A meeting that is called, at most two weeks ahead of nobody: 2 March 2027, 17:00. */
export async function invited(
  { office, council }: Pick<World, 'office' | 'council'>,
  more: object = {},
): Promise<Answer> {
  const draft = await office.do('scheduleMeeting', draftInput([council], more));
  if (draft.__typename === 'Refused') throw new Error(`${draft.code}: ${draft.message}`);
  const sent = await office.do(
    'sendInvitation',
    { meetingId: draft.id, revision: draft.revision },
    'schedule state',
  );
  if (sent.__typename === 'Refused') throw new Error(`${sent.code}: ${sent.message}`);
  return sent;
}

/** The id of the user's own invitation to the meeting. */
export async function invitationOf(user: User, meetingId: string): Promise<string> {
  const { meeting } = await user.ask<{ meeting: { myInvitations: { id: string }[] } | null }>(
    'query ($id: ID!) { meeting(id: $id) { myInvitations { id } } }',
    { id: meetingId },
  );
  const [own] = meeting?.myInvitations ?? [];
  if (own === undefined) throw new Error('No invitation');
  return own.id;
}

/** The office enters that the first one who is called got a letter; the id of the entry. */
export async function aLetter(office: User, meetingId: string): Promise<string> {
  const { meeting } = await office.ask<{ meeting: { invitations: { id: string }[] } }>(
    'query ($id: ID!) { meeting(id: $id) { invitations { id } } }',
    { id: meetingId },
  );
  const service = { invitationId: meeting.invitations[0]?.id, channel: 'POST', servedOn: '2026-12-01' };
  const { serviceProofs } = await office.do('recordService', service, 'serviceProofs { id }');
  const [proof] = (serviceProofs ?? []) as { id: string }[];
  if (proof === undefined) throw new Error('Nobody was served');
  return proof.id;
}

export const topicsOf = async (app: TestApp): Promise<string[]> =>
  (await app.database.query<{ topic: string }>('select topic from outbox order by id')).map(
    ({ topic }) => topic,
  );
