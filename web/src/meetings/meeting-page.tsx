import { Outlet, useLocation, useParams } from 'react-router';
import { MeetingPageDocument } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { AudienceLine } from '../audience/audience-line';
import { FileRules } from '../files/file-rules';
import { useTexts } from '../texts';
import { longDate, timeSpan } from '../texts/times';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Page } from '../ui/page';
import { Tabs } from '../ui/tabs';
import { MeetingActions } from './invitation/meeting-actions';
import type { Meeting } from './meeting';
import { MeetingBadge } from './meeting-badge';
import './meetings.css';

/** One meeting: what and when above, and its parts as tabs, each with an address of its own. */
export function MeetingPage() {
  const { id = '' } = useParams();
  const page = usePage(MeetingPageDocument, { id });
  return (
    <PageOf page={page}>
      {({ meeting, fileRules }) =>
        meeting === null ? (
          <NotFoundPage />
        ) : (
          <FileRules value={fileRules}>
            <MeetingShell meeting={meeting} />
          </FileRules>
        )
      }
    </PageOf>
  );
}

function MeetingShell({ meeting }: { readonly meeting: Meeting }) {
  const t = useTexts();
  return (
    <>
      <Breadcrumbs items={[{ to: '/sitzungen', text: t('frame.meetings') }]} />
      <Page
        title={meeting.title}
        badge={<MeetingBadge state={meeting.state} />}
        actions={meeting.canManage ? <MeetingActions meeting={meeting} /> : undefined}
      >
        <p className="kern-body kern-body--large meeting-when">
          {longDate(meeting.startsAt)}, {timeSpan(meeting.startsAt, meeting.endsAt)}
          {meeting.place !== null && `, ${meeting.place}`}
        </p>
        <AudienceLine thing={{ type: 'Meeting', ...meeting }} mayChange={meeting.canManage} />
        <MeetingTabs meeting={meeting} />
        <div className="meeting-tab">
          <Outlet context={meeting} />
        </div>
      </Page>
    </>
  );
}

function MeetingTabs({ meeting: { id, canManage } }: { readonly meeting: Meeting }) {
  const t = useTexts();
  const base = `/sitzungen/${id}`;
  const part = useLocation().pathname.slice(base.length).replaceAll('/', '');
  const tabs = [
    { id: '', text: t('meetings.tab.details'), to: base },
    { id: 'einladung', text: t('meetings.tab.invitation'), to: `${base}/einladung` },
    ...(canManage ? [{ id: 'verlauf', text: t('meetings.tab.history'), to: `${base}/verlauf` }] : []),
  ];
  return <Tabs tabs={tabs} current={part} />;
}
