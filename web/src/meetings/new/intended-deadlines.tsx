import { useQuery } from '@tanstack/react-query';
import { IntendedDeadlinesDocument, type IntendedDeadlinesQueryVariables } from '../../api/generated/graphql';
import { run } from '../../api/operation';
import { useTexts } from '../../texts';
import { Status } from '../../ui/status';
import { usePaused } from '../../ui/use-paused';
import { DeadlineAlerts } from '../details/deadlines';
import { zonedText } from '../details/local-time';
import type { MeetingFields } from '../details/meeting-fields';
import type { BodyToCall } from './body-to-call';

interface IntendedDeadlinesProps {
  /** Those that call the meeting, the leading one first. */
  readonly bodies: readonly BodyToCall[];
  readonly fields: Pick<MeetingFields, 'kind' | 'day' | 'startsAt' | 'startTwice'>;
}

/** The last day for the invitation, and why, as soon as there is a date; before that, how long the period is. */
export function IntendedDeadlines({ bodies, fields }: IntendedDeadlinesProps) {
  const deadlines = useIntendedDeadlines(bodies, fields);
  const due = (deadlines ?? []).map(({ bodyId, deadline }) => ({
    name: bodies.find(({ id }) => id === bodyId)?.name ?? '',
    ...deadline,
  }));
  const [lead] = bodies;
  return (
    <Status>
      {due.length > 0 ? (
        <DeadlineAlerts due={due} named={bodies.length > 1} />
      ) : (
        lead !== undefined && <Period lead={lead} />
      )}
    </Status>
  );
}

/** A meeting without a time yet counts from noon: only its day matters. */
const NOON = '12:00';

/** Undefined while there is no date; asked when typing pauses. */
function useIntendedDeadlines(
  bodies: IntendedDeadlinesProps['bodies'],
  { kind, day, startsAt, startTwice }: IntendedDeadlinesProps['fields'],
) {
  const local = day === '' ? '' : zonedText({ day, time: startsAt || NOON, occurrence: startTwice });
  const wanted: IntendedDeadlinesQueryVariables = {
    bodyIds: bodies.map(({ id }) => id),
    kind,
    startsAt: local,
  };
  const asked = usePaused(JSON.stringify(wanted));
  const variables = JSON.parse(asked) as IntendedDeadlinesQueryVariables;
  const { data } = useQuery({
    queryKey: ['intended-deadlines', variables],
    queryFn: ({ signal }) => run(IntendedDeadlinesDocument, variables, signal),
    enabled: variables.startsAt !== '',
    placeholderData: (before) => (variables.startsAt === '' ? undefined : before),
    // A time that does not exist is told when it is saved; asked again it would not exist either.
    retry: false,
  });
  return local === '' ? undefined : data?.invitationDeadlines;
}

function Period({ lead }: { readonly lead: BodyToCall }) {
  const t = useTexts();
  const days = lead.rulesInForce?.parameters.invitationPeriodDays;
  if (days === undefined || days === null || days === 0) return null;
  return <p className="kern-body muted">{t('meetings.new.period', { days })}</p>;
}
