import { OverviewPageDocument } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import { Page } from '../ui/page';

export function OverviewPage() {
  const t = useTexts();
  return (
    <PageOf page={usePage(OverviewPageDocument, {})}>
      {({ myInvitations }) => (
        <Page title={t('frame.overview')}>
          <ul>
            {myInvitations.map(({ id, meeting }) => (
              <li key={id}>{meeting && `${meeting.title}, ${dateAndTime(meeting.startsAt)}`}</li>
            ))}
          </ul>
        </Page>
      )}
    </PageOf>
  );
}
