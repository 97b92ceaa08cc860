import './projects.css';
import './texts';
import type { InfiniteData } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ProjectsPageDocument, type ProjectsPageQuery, type ProjectState } from '../api/generated/graphql';
import { useLongPage, useSignedIn } from '../api/page-data';
import { hasRole } from '../app/navigation';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { germanDate } from '../ui/german-date';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { MoreButton } from '../ui/more-button';
import { Page } from '../ui/page';
import { SearchWords } from '../ui/search-words';
import { Select } from '../ui/select';
import { Status } from '../ui/status';
import { Tabs } from '../ui/tabs';
import { TextField } from '../ui/text-field';
import { useAddress } from '../ui/use-address';
import { inEuros } from './numbers';
import { StartProjectDialog } from './start-project-dialog';
import { StateBadge } from './state-badge';

const STATES: readonly ProjectState[] = ['PLANNED', 'RUNNING', 'PAUSED', 'COMPLETED', 'EVALUATED', 'ABORTED'];
const OFFICE = new Set(['COORDINATOR'] as const);

const isState = (text: string): text is ProjectState => STATES.some((state) => state === text);

/** What the list is narrowed to stands in the address. */
function useFilter() {
  const { address, set } = useAddress<'zustand' | 'jahr' | 'text'>();
  const [state, year, text] = ['zustand', 'jahr', 'text'].map((name) => address.get(name) ?? '');
  return {
    ...{ state: state ?? '', year: year ?? '', text: text ?? '' },
    mine: address.get('nur') === 'meine',
    isSet: [...address.keys()].some((name) => name !== 'nur'),
    filter: {
      ...(address.get('nur') === 'meine' && { whose: 'MINE' as const }),
      ...(isState(state ?? '') && { states: [state as ProjectState] }),
      ...(/^\d{4}$/.test(year ?? '') && { year: Number(year) }),
      ...(text !== '' && { text: text ?? '' }),
    },
    set,
  };
}

/** Projects that one sees, the latest first. */
export function ProjectsPage() {
  const t = useTexts();
  const [starting, setStarting] = useState(false);
  const { filter, mine } = useFilter();
  const page = useLongPage(ProjectsPageDocument, { filter }, ({ projects }) => projects);
  const isOffice = hasRole(useSignedIn(), OFFICE);
  return (
    <Page
      title={t('frame.projects')}
      actions={
        isOffice ? (
          <Button look="primary" icon="add" onClick={() => setStarting(true)}>
            {t('projects.start')}
          </Button>
        ) : undefined
      }
    >
      <Tabs
        label={t('projects.views')}
        current={mine ? 'MINE' : 'ALL'}
        tabs={[
          { id: 'ALL', text: t('projects.view.ALL'), to: '/projekte' },
          { id: 'MINE', text: t('projects.view.MINE'), to: '/projekte?nur=meine' },
        ]}
      />
      <PageOf page={page}>
        {(data) => (
          <Listed data={data}>
            <MoreButton page={page}>{t('projects.more')}</MoreButton>
          </Listed>
        )}
      </PageOf>
      {starting && <StartProjectDialog onClose={() => setStarting(false)} />}
    </Page>
  );
}

interface ListedProps {
  readonly data: InfiniteData<ProjectsPageQuery>;
  readonly children: React.ReactNode;
}

function Listed({ data: { pages }, children }: ListedProps) {
  const t = useTexts();
  const { state, year, text, isSet, set } = useFilter();
  const projects = pages.flatMap((page) => page.projects.nodes);
  return (
    <div className="stack">
      <search className="filter-fields no-print">
        <SearchWords
          label={t('projects.filter.text')}
          value={text}
          onChange={(words) => set('text', words)}
        />
        <Select
          label={t('projects.filter.state')}
          required={false}
          emptyLabel={t('projects.filter.any')}
          options={STATES.map((value) => ({ value, label: t(`projects.state.${value}`) }))}
          value={state}
          onChange={({ target }) => set('zustand', target.value)}
        />
        <TextField
          label={t('projects.filter.year')}
          required={false}
          inputMode="numeric"
          defaultValue={year}
          onChange={({ target }) => set('jahr', target.value)}
        />
      </search>
      <Status>
        {projects.length > 0 &&
          t('projects.shownOf', { shown: projects.length, all: pages[0]?.projects.totalCount ?? 0 })}
      </Status>
      {projects.length > 0 && (
        <ul className="projects" aria-label={t('frame.projects')}>
          {projects.map((project) => (
            <li key={project.id}>
              <Row project={project} />
            </li>
          ))}
        </ul>
      )}
      {projects.length === 0 && (
        <EmptyState title={t(isSet ? 'projects.empty.filtered' : 'projects.empty')}>
          {t('projects.empty.text')}
        </EmptyState>
      )}
      {children}
    </div>
  );
}

interface RowProps {
  readonly project: ProjectsPageQuery['projects']['nodes'][number];
}

function Row({ project }: RowProps) {
  const t = useTexts();
  const { id, title, startsOn, endsOn, planned, spent, implementingOrganisation, territory } = project;
  return (
    <>
      <p className="kern-body">
        <Link className="kern-link" to={`/projekte/${id}`}>
          {title}
        </Link>{' '}
        <StateBadge project={project} />
      </p>
      <p className="kern-body muted">
        {t('projects.period', { from: germanDate(startsOn), to: germanDate(endsOn) })} ·{' '}
        {implementingOrganisation?.name ?? territory.name} ·{' '}
        {t('projects.spentOf', { spent: inEuros(spent), planned: inEuros(planned) })}
      </p>
    </>
  );
}
