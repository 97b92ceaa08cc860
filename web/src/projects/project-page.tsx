import './projects.css';
import './texts';
import { Link, useParams } from 'react-router';
import { ProjectPageDocument } from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { AudienceLine } from '../audience/audience-line';
import { FileRules } from '../files/file-rules';
import { useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Card } from '../ui/card';
import { DescriptionList } from '../ui/description-list';
import { germanDate } from '../ui/german-date';
import { Page } from '../ui/page';
import { BudgetPart } from './budget-part';
import { EvaluationPart } from './evaluation-part';
import { IndicatorsPart } from './indicators-part';
import { MilestonesPart } from './milestones-part';
import { inEuros } from './numbers';
import { PartnersPart } from './partners-part';
import { ProjectActions } from './project-actions';
import { ReportsPart } from './reports-part';
import { RisksPart } from './risks-part';
import type { PartProps } from './shown-project';
import { StateBadge } from './state-badge';

/** One project, from its plan to what came of it. */
export function ProjectPage() {
  const { id = '' } = useParams();
  const page = usePage(ProjectPageDocument, { id });
  return (
    <PageOf page={page}>
      {({ project, me, fileRules }) =>
        project === null ? (
          <NotFoundPage />
        ) : (
          <FileRules value={fileRules}>
            <Shown
              project={project}
              isOffice={me?.grants.some(({ role }) => role === 'COORDINATOR') ?? false}
            />
          </FileRules>
        )
      }
    </PageOf>
  );
}

function Shown({ project, isOffice }: PartProps & { readonly isOffice: boolean }) {
  const t = useTexts();
  return (
    <>
      <Breadcrumbs items={[{ to: '/projekte', text: t('frame.projects') }]} />
      <Page title={project.title} badge={<StateBadge project={project} />}>
        <div className="stack">
          <ProjectActions project={project} />
          <AudienceLine thing={{ type: 'Project', ...project }} mayChange={isOffice} />
          <Link className="kern-link no-print" to={`/aufgaben/alle?quelle=PROJECT+${project.id}`}>
            {t('projects.tasks')}
          </Link>
          <Facts project={project} />
          <EvaluationPart project={project} />
          <MilestonesPart project={project} />
          <IndicatorsPart project={project} />
          <BudgetPart project={project} />
          <ReportsPart project={project} />
          <RisksPart project={project} />
          <PartnersPart project={project} />
          <Course project={project} />
        </div>
      </Page>
    </>
  );
}

function Facts({ project }: PartProps) {
  const t = useTexts();
  const { summary, startsOn, endsOn, implementingOrganisation, body, territory, team, proposal } = project;
  const facts = [
    [t('projects.fact.summary'), summary],
    [t('projects.fact.period'), t('projects.period', { from: germanDate(startsOn), to: germanDate(endsOn) })],
    [t('projects.fact.team'), team.length === 0 ? null : team.join('; ')],
    [t('projects.fact.implementing'), implementingOrganisation?.name ?? null],
    [t('projects.fact.where'), body?.name ?? territory.name],
    [
      t('projects.fact.money'),
      t('projects.spentOf', { spent: inEuros(project.spent), planned: inEuros(project.planned) }),
    ],
    [
      t('projects.fact.proposal'),
      proposal && (
        <Link key="proposal" className="kern-link" to={`/projektvorschlaege/${proposal.id}`}>
          {proposal.title}
        </Link>
      ),
    ],
  ] as const;
  return (
    <DescriptionList
      items={facts.flatMap(([term, description]) => (description === null ? [] : { term, description }))}
    />
  );
}

function Course({ project: { steps } }: PartProps) {
  const t = useTexts();
  if (steps.length === 0) return null;
  return (
    <Card title={t('projects.course')}>
      <ul className="project-entries">
        {steps.map(({ id, at, step, reason, by }) => (
          <li key={id}>
            {dateAndTime(at)}: {t(`projects.step.${step}`)}, {by ?? t('projects.office')}
            {reason !== null && ` – ${reason}`}
          </li>
        ))}
      </ul>
    </Card>
  );
}
