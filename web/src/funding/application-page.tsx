import './funding.css';
import './texts';
import { Link, useParams } from 'react-router';
import {
  FundingApplicationPageDocument,
  type ShownApplicationFragment,
  type ShownFindingFragment,
} from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { AudienceLine } from '../audience/audience-line';
import { FileRules } from '../files/file-rules';
import { useTexts } from '../texts';
import { dayOnly } from '../texts/times';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Card } from '../ui/card';
import { DescriptionList } from '../ui/description-list';
import { Page } from '../ui/page';
import { ApplicationActs } from './application-acts';
import { ApplicationFiles } from './application-files';
import { StateBadge } from './application-state';
import { ApplicationVersions } from './application-versions';
import { euros } from './euros';
import { GrantCard } from './grant-card';
import { GuardCard } from './guard-card';
import { ProofCard } from './proof-card';

/** One application: how far it is, what it asks for, what came of it. */
export function FundingApplicationPage() {
  const { id = '' } = useParams();
  const page = usePage(FundingApplicationPageDocument, { id });
  return (
    <PageOf page={page}>
      {({ fundingApplication: application, fundingGuardOfApplication: findings, fileRules }) =>
        application === null ? (
          <NotFoundPage />
        ) : (
          <FileRules value={fileRules}>
            <Shown application={application} findings={findings} />
          </FileRules>
        )
      }
    </PageOf>
  );
}

interface ShownProps {
  readonly application: ShownApplicationFragment;
}

function Shown({ application, findings }: ShownProps & { readonly findings: ShownFindingFragment[] }) {
  const t = useTexts();
  const { title, state, may, grant } = application;
  return (
    <>
      <Breadcrumbs
        items={[
          { to: '/foerderung', text: t('frame.funding') },
          { to: '/foerderung/antraege', text: t('funding.view.applications') },
        ]}
      />
      <Page title={title} badge={<StateBadge state={state} />}>
        <div className="stack">
          <ApplicationActs application={application} />
          <AudienceLine thing={{ type: 'FundingApplication', ...application }} mayChange={may.length > 0} />
          <Facts application={application} />
          {state === 'DRAFT' && application.proposal !== null && <GuardCard findings={findings} />}
          {grant !== null && <GrantCard application={application} grant={grant} />}
          {grant !== null && <ProofCard application={application} />}
          <ApplicationFiles application={application} />
          <ApplicationVersions application={application} />
        </div>
      </Page>
    </>
  );
}

const dayOr = (day: string | null): string | null => (day === null ? null : dayOnly(day));

interface ToProps {
  readonly path: string;
  readonly id: string;
  readonly title: string;
}

const To = ({ path, id, title }: ToProps) => (
  <Link className="kern-link" to={`/${path}/${id}`}>
    {title}
  </Link>
);

function Facts({ application }: ShownProps) {
  const t = useTexts();
  const {
    programme,
    proposal,
    project,
    requested,
    financeKind,
    closesOn,
    submittedOn,
    receivedOn,
    endedOn,
    reason,
  } = application;
  const facts = [
    [
      t('funding.proposal'),
      proposal && <To path="projektvorschlaege" id={proposal.id} title={proposal.title} />,
    ],
    [t('funding.project'), project && <To path="projekte" id={project.id} title={project.title} />],
    [t('funding.programme'), <To path="foerderung/programme" id={programme.id} title={programme.name} />],
    [t('funding.requested'), euros(requested)],
    [t('funding.financeKinds'), t(`funding.financeKind.${financeKind}`)],
    [t('funding.closesOn'), dayOr(closesOn)],
    [t('funding.submittedOn'), dayOr(submittedOn)],
    [t('funding.receivedOn'), dayOr(receivedOn)],
    [t('funding.endedOn'), dayOr(endedOn)],
    [t('funding.reason'), reason],
  ] as const;
  return (
    <Card title={t('funding.application')}>
      <DescriptionList
        items={facts.flatMap(([term, value]) => (value === null ? [] : { term, description: value }))}
      />
    </Card>
  );
}
