import { useState } from 'react';
import { useChange } from '../api/change';
import {
  AskForReportDocument,
  EndReportLinkDocument,
  ReportCandidatesDocument,
} from '../api/generated/graphql';
import { usePage } from '../api/page-data';
import { useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { germanDate } from '../ui/german-date';
import { Loading } from '../ui/loading';
import { FieldsDialog } from './fields-dialog';
import { may, type PartProps, type ProjectDialogProps, type ShownProject } from './shown-project';

/** What was reported, and who is asked. */
export function ReportsPart({ project }: PartProps) {
  const t = useTexts();
  const [asking, setAsking] = useState(false);
  const { reports, reporters } = project;
  return (
    <Card
      title={t('projects.reports')}
      actions={
        may(project, 'ASK_FOR_REPORT') ? (
          <Button icon="mail" onClick={() => setAsking(true)}>
            {t('projects.report.ask')}
          </Button>
        ) : undefined
      }
    >
      {reporters.length > 0 && (
        <ul className="project-entries" aria-label={t('projects.reporters')}>
          {reporters.map((reporter) => (
            <li key={reporter.id}>
              <Reporter project={project} reporter={reporter} />
            </li>
          ))}
        </ul>
      )}
      {reports.length === 0 && <p className="kern-body">{t('projects.report.none')}</p>}
      <ul className="project-entries" aria-label={t('projects.reports')}>
        {reports.map(({ id, at, by, via, words, obstacles }) => (
          <li key={id}>
            <p className="kern-body muted">
              {dateAndTime(at)}, {by ?? t('projects.office')}
              {via === 'LINK' && ` (${t('projects.viaLink')})`}
            </p>
            <p className="kern-body project-said">{words}</p>
            {obstacles !== null && (
              <p className="kern-body project-said">{t('projects.report.obstacles', { obstacles })}</p>
            )}
          </li>
        ))}
      </ul>
      {asking && <AskDialog project={project} onClose={() => setAsking(false)} />}
    </Card>
  );
}

function Reporter({
  project,
  reporter,
}: PartProps & { readonly reporter: ShownProject['reporters'][number] }) {
  const t = useTexts();
  const end = useChange(EndReportLinkDocument);
  const { id, name, organisation, dueOn, answeredAt, revokedAt, isLate } = reporter;
  const state = revokedAt !== null ? 'REVOKED' : answeredAt !== null ? 'ANSWERED' : isLate ? 'LATE' : 'OPEN';
  const who = [name ?? t('projects.report.somebody'), organisation].filter(Boolean).join(', ');
  return (
    <span className="row">
      <span>
        {who} · {t('projects.report.until', { day: germanDate(dueOn) })}{' '}
        <Badge kind={state === 'LATE' ? 'danger' : state === 'ANSWERED' ? 'success' : 'info'}>
          {t(`projects.report.state.${state}`)}
        </Badge>
      </span>
      {revokedAt === null && may(project, 'ASK_FOR_REPORT') && (
        <Button
          look="tertiary"
          busy={end.isPending}
          aria-label={t('projects.report.endOf', { name: who })}
          onClick={() => end.mutate({ input: { projectId: project.id, reporterId: id } })}
        >
          {t('projects.report.end')}
        </Button>
      )}
    </span>
  );
}

function AskDialog({ project, onClose }: ProjectDialogProps) {
  const t = useTexts();
  const ask = useChange(AskForReportDocument);
  const { data } = usePage(ReportCandidatesDocument, { territoryId: project.territory.id });
  if (data === undefined) return <Loading />;
  const people = data.persons.nodes.map(({ id, name, organisation }) => ({
    value: id,
    label: [name, organisation?.name].filter(Boolean).join(', '),
  }));
  return (
    <FieldsDialog
      title={t('projects.report.ask')}
      submit={t('projects.report.ask')}
      fields={[
        { name: 'personId', label: t('projects.report.who'), kind: people, hint: t('projects.report.hint') },
        { name: 'dueOn', label: t('projects.report.dueOn'), kind: 'day' },
      ]}
      saved={{ personId: people[0]?.value ?? '', dueOn: '' }}
      draftKey={`project-${project.id}-ask`}
      onSave={(typed) => ask.mutateAsync({ input: { projectId: project.id, ...typed } })}
      onClose={onClose}
    />
  );
}
