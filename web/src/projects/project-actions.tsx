import { useState } from 'react';
import { useChange } from '../api/change';
import {
  ChangeProjectDocument,
  MoveProjectDocument,
  type ProjectAction,
  type ProjectMove,
} from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Menu } from '../ui/menu';
import { sentenceOf } from '../ui/sentence-of';
import { EvaluationDialog } from './evaluation-dialog';
import { FieldsDialog, orNull } from './fields-dialog';
import { ProgressDialog } from './progress-dialog';
import { may, type PartProps, type ProjectDialogProps } from './shown-project';

/** Those that are taken by one press. */
const PRESSED = ['BEGIN', 'RESUME', 'COMPLETE'] as const satisfies readonly ProjectMove[];
/** Those that need a word more. */
const ASKED = ['PAUSE', 'ABORT', 'CHANGE_PROJECT'] as const satisfies readonly ProjectAction[];

/** What may be done with the project now: only what the server says. */
export function ProjectActions({ project }: PartProps) {
  const t = useTexts();
  const [asked, setAsked] = useState<(typeof ASKED)[number] | 'RECORD_PROGRESS' | 'EVALUATE' | null>(null);
  const move = useChange(MoveProjectDocument);
  const seen = { projectId: project.id, revision: project.revision };
  const close = (): void => setAsked(null);
  const more = ASKED.filter((id) => may(project, id)).map((id) => ({
    id,
    text: t(`projects.act.${id}`),
    danger: id === 'ABORT',
    onAction: () => setAsked(id),
  }));
  return (
    <div className="stack no-print">
      {move.error !== null && <Alert kind="danger" title={sentenceOf(move.error)} justHappened />}
      <div className="row">
        {may(project, 'RECORD_PROGRESS') && (
          <Button look="primary" icon="add" onClick={() => setAsked('RECORD_PROGRESS')}>
            {t('projects.act.RECORD_PROGRESS')}
          </Button>
        )}
        {may(project, 'EVALUATE') && (
          <Button onClick={() => setAsked('EVALUATE')}>{t('projects.act.EVALUATE')}</Button>
        )}
        {PRESSED.filter((step) => may(project, step)).map((step) => (
          <Button key={step} busy={move.isPending} onClick={() => move.mutate({ input: { ...seen, step } })}>
            {t(`projects.act.${step}`)}
          </Button>
        ))}
        {more.length > 0 && <Menu label={t('projects.moreActions')} items={more} />}
      </div>
      {asked === 'RECORD_PROGRESS' && <ProgressDialog project={project} onClose={close} />}
      {asked === 'EVALUATE' && <EvaluationDialog project={project} onClose={close} />}
      {asked === 'CHANGE_PROJECT' && <HeadDialog project={project} onClose={close} />}
      {(asked === 'PAUSE' || asked === 'ABORT') && (
        <ReasonDialog project={project} step={asked} onClose={close} />
      )}
    </div>
  );
}

function ReasonDialog({ project, step, onClose }: ProjectDialogProps & { readonly step: 'PAUSE' | 'ABORT' }) {
  const t = useTexts();
  const move = useChange(MoveProjectDocument);
  return (
    <FieldsDialog
      title={t(`projects.act.${step}`)}
      submit={t(`projects.act.${step}`)}
      fields={[{ name: 'reason', label: t('projects.reason'), kind: 'text', hint: t('projects.reasonHint') }]}
      saved={{ reason: '' }}
      revision={project.revision}
      draftKey={`project-${project.id}-${step}`}
      onSave={({ reason }, revision) =>
        move.mutateAsync({ input: { projectId: project.id, revision, step, reason } })
      }
      onClose={onClose}
    />
  );
}

function HeadDialog({ project, onClose }: ProjectDialogProps) {
  const t = useTexts();
  const change = useChange(ChangeProjectDocument);
  return (
    <FieldsDialog
      title={t('projects.act.CHANGE_PROJECT')}
      fields={[
        { name: 'title', label: t('projects.field.title'), kind: 'line' },
        { name: 'summary', label: t('projects.fact.summary'), kind: 'text', required: false },
        { name: 'startsOn', label: t('projects.field.startsOn'), kind: 'day' },
        { name: 'endsOn', label: t('projects.field.endsOn'), kind: 'day' },
      ]}
      saved={{
        title: project.title,
        summary: project.summary ?? '',
        startsOn: project.startsOn,
        endsOn: project.endsOn,
      }}
      revision={project.revision}
      draftKey={`project-${project.id}`}
      onSave={({ summary, ...head }, revision) =>
        change.mutateAsync({ input: { projectId: project.id, revision, ...head, summary: orNull(summary) } })
      }
      onClose={onClose}
    />
  );
}
