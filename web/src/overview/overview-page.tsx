import { useState } from 'react';
import { OverviewPageDocument, type OverviewPageQuery } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { isOffice } from '../app/navigation';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { Comings } from './coming-meetings';
import { InvitationCard } from './invitation-card';
import { OfficeTaskCard } from './office-task-card';
import { comesFromOutside, RoleCards } from './role-cards';
import { officeTasksOf } from './office-tasks';

/** Wants an answer. */
const isOpen = ({ answer, canAnswer }: OverviewPageQuery['myInvitations'][number]): boolean =>
  canAnswer && answer === 'OPEN';

export const OverviewPage = () => (
  <PageOf page={usePage(OverviewPageDocument, {})}>{(data) => <Overview data={data} />}</PageOf>
);

function Overview({ data }: { readonly data: OverviewPageQuery }) {
  const t = useTexts();
  // What was open when the page was opened stays in its place after the answer, so that it can be changed there.
  const [seenOpen, setSeenOpen] = useState<ReadonlySet<string>>(new Set());
  const open = data.myInvitations.filter(isOpen).map(({ id }) => id);
  if (open.some((id) => !seenOpen.has(id))) setSeenOpen(new Set([...seenOpen, ...open]));
  const toAnswer = data.myInvitations.filter(({ id, canAnswer }) => canAnswer && seenOpen.has(id));
  const tasks = officeTasksOf(data);
  const outside = comesFromOutside(data.me);
  const due = open.length + tasks.length;
  return (
    <Page title={t('overview.title')}>
      {toAnswer.length + tasks.length > 0 ? (
        <>
          <p className="kern-body overview-count">{t('overview.count', { due })}</p>
          <div className="overview-list">
            {toAnswer.map((invitation) => (
              <InvitationCard key={invitation.id} invitation={invitation} />
            ))}
            {tasks.map((task) => (
              <OfficeTaskCard key={`${task.kind} ${task.meetingId}`} task={task} />
            ))}
          </div>
        </>
      ) : (
        !outside && <NothingDue mayCreate={isOffice(data.me)} />
      )}
      <RoleCards me={data.me} />
      {(!outside || data.coming.nodes.length > 0) && <Comings data={data} inPlace={seenOpen} />}
    </Page>
  );
}

function NothingDue({ mayCreate }: { readonly mayCreate: boolean }) {
  const t = useTexts();
  return (
    <EmptyState
      title={t('overview.nothing.title')}
      action={
        mayCreate ? <ButtonLink to="/sitzungen/neu">{t('overview.createMeeting')}</ButtonLink> : undefined
      }
    >
      {t(mayCreate ? 'overview.nothing.office' : 'overview.nothing.text')}
    </EmptyState>
  );
}
