import './proposals.css';
import './texts';
import { useParams } from 'react-router';
import { ProposalPageDocument, type ShownProposalFragment } from '../api/generated/graphql';
import { usePage, useSignedIn } from '../api/page-data';
import { hasRole } from '../app/navigation';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { AudienceLine } from '../audience/audience-line';
import { FileRules } from '../files/file-rules';
import { PaperLinks } from '../papers/paper-links';
import { useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Page } from '../ui/page';
import { Authors } from './authors/authors';
import { HeadFacts } from './head-facts';
import { ProposalFiles } from './proposal-files';
import { ReadSections } from './read-sections';
import { StateBadge } from './state-badge';
import { WaySection } from './way/way-section';
import { WithdrawButton } from './withdraw-button';

/** One proposal to read: where it stands, what it says, and which steps it took. */
export function ProposalPage() {
  const { id = '' } = useParams();
  const page = usePage(ProposalPageDocument, { id });
  return (
    <PageOf page={page}>
      {({ projectProposal, fileRules }) =>
        projectProposal === null ? (
          <NotFoundPage />
        ) : (
          <FileRules value={fileRules}>
            <Shown proposal={projectProposal} />
          </FileRules>
        )
      }
    </PageOf>
  );
}

interface ShownProps {
  readonly proposal: ShownProposalFragment;
}

const OFFICE = new Set(['COORDINATOR'] as const);

function Shown({ proposal }: ShownProps) {
  const t = useTexts();
  const { id, title, state, may } = proposal;
  const isOffice = hasRole(useSignedIn(), OFFICE);
  return (
    <>
      <Breadcrumbs items={[{ to: '/projektvorschlaege', text: t('frame.proposals') }]} />
      <Page title={title === '' ? t('proposals.untitled') : title} badge={<StateBadge state={state} />}>
        <div className="stack">
          <div className="row no-print">
            {may.includes('SAVE_PROPOSAL_DRAFT') && (
              <ButtonLink look="primary" to={`/projektvorschlaege/${id}/bearbeiten`}>
                {t('proposals.write')}
              </ButtonLink>
            )}
            {may.includes('WITHDRAW_PROPOSAL') && <WithdrawButton proposal={proposal} />}
          </div>
          <AudienceLine thing={{ type: 'ProjectProposal', ...proposal }} mayChange={isOffice} />
          <WaySection proposal={proposal} />
          <HeadFacts proposal={proposal} />
          <Authors proposal={proposal} />
          <PaperLinks proposalId={id} />
          <ReadSections proposal={proposal} />
          <ProposalFiles proposal={proposal} />
          <Steps proposal={proposal} />
        </div>
      </Page>
    </>
  );
}

function Steps({ proposal: { id, steps, versions, may } }: ShownProps) {
  const t = useTexts();
  const compare = (
    <ButtonLink to={`/projektvorschlaege/${id}/fassungen`}>
      {t('versions.open', { count: versions.length })}
    </ButtonLink>
  );
  const hasVersions = versions.length > 0 || may.includes('SAVE_PROPOSAL_DRAFT');
  return (
    <Card title={t('proposals.steps')} actions={hasVersions ? compare : undefined}>
      <ul className="proposal-list">
        {steps.map(({ id: step, at, act, by, reason }) => (
          <li key={step}>
            {dateAndTime(at)}: {t(`proposals.act.${act}`)}
            {by !== null && `, ${by}`}
            {reason !== null && ` (${reason})`}
          </li>
        ))}
      </ul>
    </Card>
  );
}
