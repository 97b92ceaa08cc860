import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { MeetingsFrameFragment } from '../../api/generated/graphql';
import { useTexts } from '../../texts';
import { ButtonLink } from '../../ui/button';
import { Page } from '../../ui/page';
import { SearchWords } from '../../ui/search-words';
import { Select } from '../../ui/select';
import { Tabs } from '../../ui/tabs';
import '../meetings.css';
import { mayServe } from '../service/may-serve';
import { useMeetingFilter } from './use-meeting-filter';

interface MeetingsFrameProps {
  readonly view: 'liste' | 'kalender' | 'archiv';
  readonly data: MeetingsFrameFragment;
  readonly children: ReactNode;
}

/** Whether this account prepares meetings somewhere. */
export const mayCreate = ({ me }: MeetingsFrameFragment): boolean =>
  me?.territories.some(({ rights }) => rights.includes('MANAGE_MEETING')) ?? false;

/** What the three views of the meetings have in common: title, tabs, filter and the main action. */
export function MeetingsFrame({ view, data, children }: MeetingsFrameProps) {
  const t = useTexts();
  const { search } = useLocation();
  const tab = (id: MeetingsFrameProps['view'], path: string) => ({
    id,
    text: t(`meetings.view.${id}`),
    to: `/sitzungen${path}${search}`,
  });
  const actions = (
    <>
      {mayCreate(data) && (
        <ButtonLink look="primary" icon="add" to="/sitzungen/neu">
          {t('meetings.create')}
        </ButtonLink>
      )}
      {mayServe(data) && <ButtonLink to="/sitzungen/zustellung">{t('service.title')}</ButtonLink>}
    </>
  );
  return (
    <Page title={t('frame.meetings')} actions={actions}>
      <Tabs
        label={t('meetings.views')}
        current={view}
        tabs={[tab('liste', ''), tab('kalender', '/kalender'), tab('archiv', '/archiv')]}
      />
      <MeetingFilterFields bodies={data.bodies} />
      {children}
    </Page>
  );
}

function MeetingFilterFields({ bodies }: { readonly bodies: MeetingsFrameFragment['bodies'] }) {
  const t = useTexts();
  const filter = useMeetingFilter();
  return (
    <search className="filter-fields no-print">
      <SearchWords label={t('meetings.filter.text')} value={filter.text} onChange={filter.setText} />
      {bodies.length > 1 && (
        <Select
          label={t('meetings.filter.body')}
          value={filter.bodyId}
          emptyLabel={t('meetings.filter.allBodies')}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          required={false}
          onChange={({ target }) => filter.setBody(target.value)}
        />
      )}
    </search>
  );
}
