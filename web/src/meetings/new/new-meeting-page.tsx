import { useState } from 'react';
import { NewMeetingPageDocument, type NewMeetingPageQuery } from '../../api/generated/graphql';
import { usePage } from '../../api/page-data';
import { PageOf } from '../../app/page-of';
import { useTexts } from '../../texts';
import { Breadcrumbs } from '../../ui/breadcrumbs';
import { ButtonLink } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Loading } from '../../ui/loading';
import { Page } from '../../ui/page';
import { Select } from '../../ui/select';
import '../meetings.css';
import type { BodyToCall } from './body-to-call';
import { NewMeetingForm } from './new-meeting-form';

/** The bodies for which this account calls meetings: councils first, the rest by name, as `lastMeeting` has them. */
function callableBodies({ me, bodies }: NewMeetingPageQuery): BodyToCall[] {
  const coordinates = ({ id, territory }: BodyToCall): boolean =>
    me?.grants.some(
      ({ role, territoryId, bodyId }) =>
        role === 'COORDINATOR' && territoryId === territory.id && (bodyId ?? id) === id,
    ) ?? false;
  const rank = ({ kind }: BodyToCall): number => (kind === 'PREVENTION_COUNCIL' ? 0 : 1);
  return bodies
    .filter((body) => body.endedOn === null && coordinates(body))
    .toSorted((one, other) => rank(one) - rank(other));
}

/** A new meeting, made after the last one of the same body. */
export function NewMeetingPage() {
  const t = useTexts();
  const [chosen, choose] = useState<string>();
  const page = usePage(NewMeetingPageDocument, { bodyId: chosen ?? null });
  return (
    <>
      <Breadcrumbs items={[{ to: '/sitzungen', text: t('frame.meetings') }]} />
      <Page title={t('meetings.create')}>
        <PageOf page={page}>
          {(data) => (
            <NewMeeting data={data} chosen={chosen} choose={choose} loading={page.isPlaceholderData} />
          )}
        </PageOf>
      </Page>
    </>
  );
}

interface NewMeetingProps {
  readonly data: NewMeetingPageQuery;
  readonly chosen: string | undefined;
  readonly choose: (bodyId: string) => void;
  readonly loading: boolean;
}

function NewMeeting({ data, chosen, choose, loading }: NewMeetingProps) {
  const t = useTexts();
  const bodies = callableBodies(data);
  const [first] = bodies;
  if (first === undefined)
    return (
      <EmptyState
        title={t('meetings.new.noBody')}
        action={<ButtonLink to="/gremien">{t('frame.council')}</ButtonLink>}
      >
        {t('meetings.new.noBody.text')}
      </EmptyState>
    );
  const lead = bodies.find(({ id }) => id === chosen) ?? first;
  return (
    <div className="stack form-page">
      {bodies.length > 1 && (
        <Select
          label={t('meetings.form.body')}
          value={lead.id}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={({ target }) => choose(target.value)}
        />
      )}
      {loading ? (
        <Loading />
      ) : (
        <NewMeetingForm
          key={lead.id}
          lead={lead}
          others={data.bodies.filter(({ id, endedOn }) => id !== lead.id && endedOn === null)}
          last={data.lastMeeting ?? undefined}
        />
      )}
    </div>
  );
}
