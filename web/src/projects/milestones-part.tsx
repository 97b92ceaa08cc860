import { useState } from 'react';
import { useChange } from '../api/change';
import { SaveMilestoneDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { germanDate } from '../ui/german-date';
import { MilestoneTimeline } from '../ui/milestone-timeline';
import { EntryActions } from './entry-actions';
import { FieldsDialog, orNull } from './fields-dialog';
import { may, type PartProps, type ProjectDialogProps, type ShownProject } from './shown-project';

type Milestone = ShownProject['milestones'][number];

const KINDS = { REACHED: 'success', OPEN: 'info', LATE: 'danger' } as const;

/** What is to be reached by when. */
export function MilestonesPart({ project }: PartProps) {
  const t = useTexts();
  const [edited, setEdited] = useState<Milestone | 'new' | null>(null);
  const { milestones, startsOn, endsOn, today } = project;
  const mayPlan = may(project, 'CHANGE_PLAN');
  return (
    <Card
      title={t('projects.milestones')}
      actions={
        mayPlan ? (
          <Button icon="add" onClick={() => setEdited('new')}>
            {t('projects.milestone.add')}
          </Button>
        ) : undefined
      }
    >
      <MilestoneTimeline
        title={t('projects.timeline')}
        {...{ milestones, from: startsOn, to: endsOn, today }}
      />
      <ul className="project-entries">
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            {milestone.title}, {germanDate(milestone.dueOn)}{' '}
            <Badge kind={KINDS[milestone.state]}>{t(`ui.chart.milestone.${milestone.state}`)}</Badge>
            {mayPlan && (
              <EntryActions
                projectId={project.id}
                part="MILESTONE"
                entry={milestone}
                title={milestone.title}
                onChange={() => setEdited(milestone)}
              />
            )}
          </li>
        ))}
      </ul>
      {edited !== null && (
        <MilestoneDialog
          project={project}
          milestone={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}

function MilestoneDialog({
  project,
  milestone,
  onClose,
}: ProjectDialogProps & { readonly milestone: Milestone | null }) {
  const t = useTexts();
  const save = useChange(SaveMilestoneDocument);
  return (
    <FieldsDialog
      title={t(milestone === null ? 'projects.milestone.add' : 'projects.milestone.change')}
      fields={[
        { name: 'title', label: t('projects.milestone.title'), kind: 'line' },
        { name: 'dueOn', label: t('projects.milestone.dueOn'), kind: 'day' },
        { name: 'reachedOn', label: t('projects.milestone.reachedOn'), kind: 'day', required: false },
      ]}
      saved={{
        title: milestone?.title ?? '',
        dueOn: milestone?.dueOn ?? '',
        reachedOn: milestone?.reachedOn ?? '',
      }}
      revision={milestone?.revision ?? 0}
      draftKey={`project-${project.id}-milestone-${milestone?.id ?? 'new'}`}
      onSave={({ title, dueOn, reachedOn }, revision) =>
        save.mutateAsync({
          input: {
            ...{ projectId: project.id, seen: milestone && { id: milestone.id, revision } },
            ...{ title, dueOn, reachedOn: orNull(reachedOn) },
          },
        })
      }
      onClose={onClose}
    />
  );
}
