import { Link } from 'react-router';
import type { ListedShareFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import type { Column } from '../ui/table';

type Share = ListedShareFragment;

const KINDS = ['Meeting', 'AgendaItem', 'Topic', 'Task', 'FundingApplication', 'ProjectProposal'] as const;

/** The thing: a link for who sees it, else its kind alone. */
function Thing({ share: { thingType, thingId, aroundId, title } }: { readonly share: Share }) {
  const t = useTexts();
  const kind = t(`shares.kind.${KINDS.find((each) => each === thingType) ?? 'other'}`);
  if (title === null) return <span>{kind}</span>;
  const own = {
    Topic: `/themen/${thingId}`,
    Task: `/aufgaben/${thingId}`,
    FundingApplication: `/foerderung/antraege/${thingId}`,
    ProjectProposal: `/projektvorschlaege/${thingId}`,
  };
  const to = own[thingType as keyof typeof own] ?? `/sitzungen/${aroundId ?? thingId}`;
  return (
    <span className="share-thing">
      <Link className="kern-link" to={to}>
        {title}
      </Link>
      <span className="muted">{kind}</span>
    </span>
  );
}

const what = (header: string): Column<Share> => ({
  ...{ id: 'what', header },
  cell: (share) => <Thing share={share} />,
});

export function useReceivedColumns(): Column<Share>[] {
  const t = useTexts();
  return [
    what(t('shares.what')),
    { ...{ id: 'from', header: t('shares.from') }, cell: ({ fromName }) => fromName },
    { ...{ id: 'since', header: t('shares.since') }, cell: ({ sharedAt }) => dateAndTime(sharedAt) },
  ];
}

export function useLogColumns(): Column<Share>[] {
  const t = useTexts();
  const by = (when: string, who: string | null): string =>
    t('shares.by', { when: dateAndTime(when), who: who ?? t('audience.shares.unknown') });
  return [
    what(t('shares.what')),
    { ...{ id: 'to', header: t('shares.to') }, cell: ({ toName }) => toName },
    {
      ...{ id: 'since', header: t('shares.since') },
      cell: ({ sharedAt, sharedBy }) => by(sharedAt, sharedBy),
    },
    {
      ...{ id: 'ended', header: t('shares.ended') },
      cell: ({ endedAt, endedBy }) => (endedAt === null ? t('shares.inForce') : by(endedAt, endedBy)),
    },
  ];
}
