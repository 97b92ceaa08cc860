import './proposals.css';
import './texts';
import type { InfiniteData } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { ProposalsPageDocument, type ProposalsPageQuery, type ProposalState } from '../api/generated/graphql';
import { useLongPage } from '../api/page-data';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import { EmptyState } from '../ui/empty-state';
import { MoreButton } from '../ui/more-button';
import { Page } from '../ui/page';
import { SearchWords } from '../ui/search-words';
import { Select } from '../ui/select';
import { Status } from '../ui/status';
import { useAddress } from '../ui/use-address';
import { ProposeButton } from './propose-button';
import { StateBadge } from './state-badge';

/** Words of the address, and the states that each means. */
const SHOWN: Readonly<Record<string, readonly ProposalState[]>> = {
  schreiben: ['DRAFT', 'RETURNED'],
  unterwegs: ['SUBMITTED', 'IN_REVIEW', 'RECOMMENDED', 'NOT_RECOMMENDED', 'AWAITS_TOWN', 'DEFERRED'],
  beschlossen: ['APPROVED', 'APPROVED_WITH_CONDITIONS'],
  beendet: ['REJECTED', 'WITHDRAWN'],
};
const WORDS = ['schreiben', 'unterwegs', 'beschlossen', 'beendet'] as const;

/** All proposals that one sees, by what moved last. */
export function ProposalsPage() {
  const t = useTexts();
  const [address] = useSearchParams();
  const [zustand, feld, text] = ['zustand', 'feld', 'text'].map((name) => address.get(name) ?? '');
  const states = SHOWN[zustand ?? ''];
  const filter = {
    ...(states && { states: [...states] }),
    ...(feld && { fieldId: feld }),
    ...(text && { text }),
  };
  const page = useLongPage(ProposalsPageDocument, { filter }, ({ projectProposals }) => projectProposals);
  return (
    <Page title={t('frame.proposals')} actions={<ProposeButton />}>
      <PageOf page={page}>
        {(data) => (
          <Listed data={data}>
            <MoreButton page={page}>{t('proposals.more')}</MoreButton>
          </Listed>
        )}
      </PageOf>
    </Page>
  );
}

interface ListedProps {
  readonly data: InfiniteData<ProposalsPageQuery>;
  readonly children: React.ReactNode;
}

function Listed({ data: { pages }, children }: ListedProps) {
  const t = useTexts();
  const [address] = useSearchParams();
  const [first] = pages;
  if (first === undefined) return null;
  const proposals = pages.flatMap((each) => each.projectProposals.nodes);
  return (
    <div className="stack">
      <Filter fields={first.fieldsOfAction} />
      <Status>
        {proposals.length > 0 &&
          t('proposals.shownOf', { shown: proposals.length, all: first.projectProposals.totalCount })}
      </Status>
      {proposals.length === 0 && (
        <EmptyState title={t(address.size > 0 ? 'proposals.empty.filtered' : 'proposals.empty')}>
          {t('proposals.empty.text')}
        </EmptyState>
      )}
      {proposals.length > 0 && (
        <ul className="proposal-list" aria-label={t('frame.proposals')}>
          {proposals.map((proposal) => (
            <Row key={proposal.id} proposal={proposal} />
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}

function Row({ proposal }: { readonly proposal: ProposalsPageQuery['projectProposals']['nodes'][number] }) {
  const t = useTexts();
  const { id, title, summary, state, movedAt, proposingOrganisation, territory, fields } = proposal;
  return (
    <li className="proposal">
      <p className="kern-body">
        <Link className="kern-link" to={`/projektvorschlaege/${id}`}>
          {title === '' ? t('proposals.untitled') : title}
        </Link>{' '}
        <StateBadge state={state} />
      </p>
      {summary !== null && <p className="kern-body">{summary}</p>}
      <p className="kern-body muted">
        {[
          proposingOrganisation?.name ?? territory.name,
          ...fields.map(({ name }) => name),
          t('proposals.since', { at: dateAndTime(movedAt) }),
        ].join(' · ')}
      </p>
    </li>
  );
}

function Filter({ fields }: { readonly fields: ProposalsPageQuery['fieldsOfAction'] }) {
  const t = useTexts();
  const { address, set } = useAddress<'zustand' | 'feld' | 'text'>();
  return (
    <search className="filter-fields no-print">
      <SearchWords
        label={t('proposals.filter.text')}
        value={address.get('text') ?? ''}
        onChange={(words) => set('text', words)}
      />
      <Select
        label={t('proposals.filter.state')}
        required={false}
        value={address.get('zustand') ?? ''}
        emptyLabel={t('proposals.filter.all')}
        options={WORDS.map((value) => ({ value, label: t(`proposals.shown.${value}`) }))}
        onChange={({ target }) => set('zustand', target.value)}
      />
      <Select
        label={t('proposals.field.fields')}
        required={false}
        value={address.get('feld') ?? ''}
        emptyLabel={t('proposals.filter.all')}
        options={fields.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ target }) => set('feld', target.value)}
      />
    </search>
  );
}
