import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { defaultRules } from '../../council/index.js';
import { instantOn } from '../../shared/time/day.js';
import type { RulesSnapshot } from '../domain/convening-body.js';
import {
  dulyCalled,
  explainInvitationPeriod,
  lastSendingDay,
  type MeetingKind,
  type PeriodCase,
} from '../domain/invitation-period.js';
import { type ForecastSeat, forecastQuorum, type QuorumForecast } from '../domain/quorum-forecast.js';
import {
  ConveningBodyModel,
  type InvitationDeadlineModel,
  InvitationDeadlineModel as Deadline,
  QuorumForecastModel,
} from './convening-body.model.js';

/** What the compiler's row holds; times as ISO text. */
interface ConveningBodyRow {
  /** The snapshot taken at the invitation. */
  readonly rules: RulesSnapshot | null;
  readonly adoptedRules: RulesSnapshot | null;
  readonly bodyKind: 'PREVENTION_COUNCIL' | 'STEERING_GROUP' | 'WORKING_GROUP' | null;
  readonly startsAt: string;
  readonly invitedAt: string | null;
  readonly meetingKind: MeetingKind;
  readonly urgencyReason: string | null;
  readonly secondMeeting: boolean;
  readonly answerBy: string | null;
  readonly asOf: string;
  readonly seats: readonly ForecastSeat[] | null;
  readonly services: readonly { readonly recipientId: string; readonly servedOn: string | null }[] | null;
}

/** Period and quorum of a convening body: computed from the row by the rules of the domain. */
@Resolver(() => ConveningBodyModel)
export class ConveningBodyResolver {
  @ResolveField(() => Deadline, { nullable: true })
  invitationDeadline(@Parent() row: ConveningBodyRow): InvitationDeadlineModel | null {
    const rules = rulesOf(row);
    return rules === null
      ? null
      : explainInvitationPeriod(periodOf(row, rules), new Date(row.invitedAt ?? row.asOf));
  }

  @ResolveField(() => QuorumForecastModel, { nullable: true })
  quorumForecast(@Parent() row: ConveningBodyRow): QuorumForecast | null {
    const rules = rulesOf(row);
    if (rules === null || row.seats === null) return null;
    const { seats, secondMeeting, answerBy } = row;
    return forecastQuorum({
      rules,
      seats,
      secondMeeting,
      dulyCalled: wasDulyCalled(row, rules),
      actBy: answerBy,
    });
  }
}

/** The snapshot; before the invitation the rules of today. Null when they are hidden. */
const rulesOf = ({ rules, adoptedRules, bodyKind }: ConveningBodyRow): RulesSnapshot | null =>
  rules ?? adoptedRules ?? (bodyKind === null ? null : defaultRules(bodyKind));

const periodOf = (
  { startsAt, meetingKind, urgencyReason }: ConveningBodyRow,
  rules: RulesSnapshot,
): PeriodCase => ({
  rules,
  kind: urgencyReason === null ? meetingKind : 'URGENT',
  startsAt: new Date(startsAt),
});

/** A warning is due once the last day has passed and somebody was served later or not at all. */
function wasDulyCalled(row: ConveningBodyRow, rules: RulesSnapshot): boolean {
  const period = periodOf(row, rules);
  const lastDay = lastSendingDay(period);
  if (lastDay === null || row.invitedAt === null) return true;
  const services = (row.services ?? []).map(({ recipientId, servedOn }) => ({
    recipientId,
    servedAt: servedOn === null ? null : instantOn(servedOn, '12:00'),
  }));
  const passed = new Date(row.asOf) > instantOn(lastDay, '23:59');
  return dulyCalled(period, services).recipients.every(
    ({ inTime, servedDay }) => inTime || (servedDay === null && !passed),
  );
}
