import {
  Args,
  ArgsType,
  Field,
  ID,
  Info,
  InputType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  CurrentActor,
  Instant,
  PageArgs,
  Reads,
  SignedIn,
  ZonedDateTime,
} from '../../platform/graphql/index.js';
import type { RootCondition, RootParameters } from '../../platform/graphql/read/index.js';
import type { Actor } from '../../shared/actor.js';
import { isUuid } from '../../shared/ids.js';
import { toZonedLocalTime, zonedLocalTimeText } from '../../shared/time/zoned-local-time.js';
import type { MeetingState } from '../domain/meeting-state.js';
import { type MeetingAction, meetingActions, type MeetingForActions } from '../domain/meeting-actions.js';
import { ambiguityNote } from '../domain/ambiguity-note.js';
import { TopicModel } from './agenda.model.js';
import { MeetingActionEnum, MeetingStateEnum, MeetingsWhenEnum } from './enums.js';
import { InvitationModel, MeetingModel } from './meeting.model.js';
import { isAtHome } from '../read/visibility.js';
import { MeetingConnection } from './results.js';

@InputType({ description: 'All conditions hold together.' })
export class MeetingFilter {
  @Field(() => ID, { nullable: true, description: 'Territory of the leading body.' })
  territoryId?: string | null;
  @Field(() => ID, { nullable: true, description: 'A convening body.' })
  bodyId?: string | null;
  @Field(() => [MeetingStateEnum], { nullable: true })
  states?: MeetingState[] | null;
  @Field(() => Instant, { nullable: true, description: 'Starts at or after.' })
  from?: Date | null;
  @Field(() => Instant, { nullable: true, description: 'Starts before.' })
  until?: Date | null;
  @Field(() => MeetingsWhenEnum, { nullable: true })
  when?: 'COMING' | 'PAST' | null;
  @Field(() => String, {
    nullable: true,
    description: 'Words of title, number, place or date, as in the search.',
  })
  text?: string | null;
}

@ArgsType()
class MeetingsArgs extends PageArgs {
  @Field(() => MeetingFilter, { nullable: true })
  filter?: MeetingFilter | null;
}

/** What the compiler's row holds for the fields that SQL cannot give. */
interface MeetingRow {
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly zone: string;
}

interface ActionsRow extends Omit<MeetingForActions, 'startsAt'> {
  readonly startsAt: string;
  readonly asOf: string;
}

/** Meetings, invitations and topics as the acting person may see them: one statement for each root field. */
@Resolver(() => MeetingModel)
export class MeetingResolver {
  constructor(private readonly reads: Reads) {}

  @SignedIn()
  @Query(() => MeetingModel, {
    nullable: true,
    description: 'Null when it does not exist or is hidden from you.',
  })
  meeting(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.one('Meeting', { id }, actor, info);
  }

  @SignedIn()
  @Query(() => MeetingModel, {
    nullable: true,
    description:
      'The last meeting that a body called, held or still to come: a new one starts from it. Without bodyId: of the ' +
      'first body for which you call meetings, councils first, then by name.',
  })
  lastMeeting(
    @Args('bodyId', { type: () => ID, nullable: true }) bodyId: string | null | undefined,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.one('Meeting', lastOf(bodyId), actor, info);
  }

  @SignedIn()
  @Query(() => MeetingConnection, {
    description:
      'Meetings by start, the earliest first; with when: PAST the latest first. Those that other towns hold for everyone ' +
      'only with territoryId or bodyId.',
  })
  meetings(
    @Args() { filter }: MeetingsArgs,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const direction = filter?.when === 'PAST' ? 'desc' : 'asc';
    const key = [{ by: 'starts_at', type: 'timestamptz', direction } as const];
    return this.reads.connection('Meeting', { where: fits(filter ?? {}), key }, actor, info);
  }

  @SignedIn()
  @Query(() => [InvitationModel], { description: 'Your own invitations to meetings that are still to come.' })
  myInvitations(@CurrentActor() actor: Actor, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    const where: RootCondition = (t, p) =>
      `${t}.person_id = any (${p.actor('persons', 'uuid[]')}) and ${t}.released_at is null and exists (
         select 1 from meeting f where f.id = ${t}.meeting_id and f.state = 'INVITED' and f.starts_at > ${p.now()})`;
    const orderBy = [
      { by: (t: string) => `(select f.starts_at from meeting f where f.id = ${t}.meeting_id)` },
    ];
    return this.reads.many('Invitation', { where, orderBy, limit: MOST_INVITATIONS }, actor, info);
  }

  @SignedIn()
  @Query(() => [TopicModel], {
    description: 'The topics that wait in the backlog of a body, the oldest first.',
  })
  topics(
    @Args('bodyId', { type: () => ID }) bodyId: string,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const where: RootCondition = (t, p) => `${names(p, `${t}.body_id`, bodyId)} and ${t}.closed_at is null`;
    return this.reads.many('Topic', { where, orderBy: [{ by: 'proposed_at' }] }, actor, info);
  }

  @SignedIn()
  @Query(() => TopicModel, {
    nullable: true,
    description: 'Null when it does not exist or is hidden from you.',
  })
  topic(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return this.reads.one('Topic', { id }, actor, info);
  }

  @ResolveField(() => ZonedDateTime)
  startsAtLocal(@Parent() { startsAt, zone }: MeetingRow): string {
    return localText(startsAt, zone);
  }

  @ResolveField(() => ZonedDateTime, { nullable: true })
  endsAtLocal(@Parent() { endsAt, zone }: MeetingRow): string | null {
    return endsAt === null ? null : localText(endsAt, zone);
  }

  @ResolveField(() => [MeetingActionEnum], {
    description: 'What you may do now; input may still be refused.',
  })
  may(@Parent() row: ActionsRow): MeetingAction[] {
    return meetingActions({ ...row, startsAt: new Date(row.startsAt) }, new Date(row.asOf));
  }

  @ResolveField(() => String, { nullable: true })
  startsAtNote(@Parent() { startsAt, zone }: MeetingRow): string | null {
    return ambiguityNote(new Date(startsAt), zone);
  }
}

const MOST_INVITATIONS = 100;

const localText = (instant: string, zone: string): string =>
  zonedLocalTimeText(toZonedLocalTime(new Date(instant), zone));

/** A malformed id names nothing, exactly like an unknown one. */
const names = (p: RootParameters, column: string, id: string): string =>
  isUuid(id) ? `${column} = ${p.value(id, 'uuid')}` : 'false';

/** Not over: a meeting lasts a day at most, and two hours when nobody said how long. */
const isComing = (t: string, p: RootParameters, when: 'COMING' | 'PAST'): string => {
  const end = `coalesce(${t}.ends_at, ${t}.starts_at + interval '2 hours')`;
  return when === 'COMING'
    ? `${t}.starts_at > ${p.now()} - interval '1 day' and ${end} > ${p.now()}`
    : `${end} <= ${p.now()}`;
};

const holdsWords = (t: string, p: RootParameters, text: string): string =>
  `${t}.search_text like all (kpr_search_patterns(${p.value(text.replaceAll('\0', ' '), 'text')}))`;

const lastOf =
  (bodyId: string | null | undefined): RootCondition =>
  (t, p) => `
    ${t}.id = (select lm.id from meeting lm join meeting_body lb on lb.meeting_id = lm.id
      where ${bodyId == null ? `lb.body_id = ${firstCallable(p)}` : names(p, 'lb.body_id', bodyId)}
        and lm.state in ('INVITED', 'HELD') and ${p.visible('Meeting', 'lm')}
      order by lm.starts_at desc, lm.id limit 1)`;

const firstCallable = (p: RootParameters): string => `(
  select cb.id from body cb
   where cb.ended_on is null and (cb.territory_id = any (${p.actor('coordinatorOf', 'uuid[]')})
      or cb.id = any (${p.actor('coordinatedBodies', 'uuid[]')}))
   order by cb.kind <> 'PREVENTION_COUNCIL', cb.name, cb.id limit 1)`;

/** Only the conditions that were given stand in the statement, so that PostgreSQL finds its index. */
const fits =
  (filter: MeetingFilter): RootCondition =>
  (t, p) => {
    const { territoryId, bodyId, states, from, until, when, text } = filter;
    const conditions = [
      territoryId == null && bodyId == null ? isAtHome(t, p) : null,
      territoryId == null ? null : names(p, `${t}.territory_id`, territoryId),
      bodyId == null
        ? null
        : `exists (select 1 from meeting_body f where f.meeting_id = ${t}.id and ${names(p, 'f.body_id', bodyId)})`,
      states == null ? null : `${t}.state = any (${p.value(states, 'text[]')})`,
      from == null ? null : `${t}.starts_at >= ${p.value(from, 'timestamptz')}`,
      until == null ? null : `${t}.starts_at < ${p.value(until, 'timestamptz')}`,
      when == null ? null : isComing(t, p, when),
      text == null ? null : holdsWords(t, p, text),
    ];
    return conditions.filter((condition) => condition !== null).join(' and ') || 'true';
  };
