import type { BodyId, MeetingId, TerritoryId } from '../../shared/ids.js';
import type { PeriodRules } from './invitation-period.js';
import type { QuorumRules } from './quorum-forecast.js';
import type { VotingRules } from './votes.js';

/** The rules of procedure that were in force when the invitation went out, as far as meetings read them. */
export interface RulesSnapshot extends PeriodRules, QuorumRules, VotingRules {
  readonly defaultPublicity?: 'PUBLIC' | 'NON_PUBLIC';
}

/** With what a meeting is called: the rules in force for each convening body, and a stated urgency. */
export interface InvitationCall {
  readonly rules: ReadonlyMap<BodyId, RulesSnapshot>;
  readonly urgencyReason: string | null;
}

/** One of the bodies that call the meeting; the first one leads. */
export class ConveningBody {
  meetingId!: MeetingId;
  bodyId!: BodyId;
  /** The territory of the meeting, which owns the row. */
  territoryId!: TerritoryId;
  /** The body's own territory; another one in a joint meeting. */
  bodyTerritoryId!: TerritoryId;
  position!: number;
  /** Null until the invitation goes out. */
  rules!: RulesSnapshot | null;

  private constructor(fields: Readonly<Partial<ConveningBody>>) {
    Object.assign(this, fields);
  }

  static of(
    body: { id: BodyId; territoryId: TerritoryId },
    place: { meetingId: MeetingId; territoryId: TerritoryId; position: number },
  ): ConveningBody {
    return new ConveningBody({
      meetingId: place.meetingId,
      bodyId: body.id,
      territoryId: place.territoryId,
      bodyTerritoryId: body.territoryId,
      position: place.position,
      rules: null,
    });
  }

  /** Keeps the rules of this body, which must be among those given. */
  snapshot(rulesOfBodies: InvitationCall['rules']): void {
    const rules = rulesOfBodies.get(this.bodyId);
    if (rules === undefined) throw new Error(`No rules given for body ${this.bodyId}`);
    this.rules = rules;
  }
}
