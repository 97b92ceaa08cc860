import { useChange } from '../api/change';
import { EvaluateProjectDocument, type ProjectVerdict } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { FieldsDialog, orNull } from './fields-dialog';
import type { ProjectDialogProps } from './shown-project';

const VERDICTS: readonly ProjectVerdict[] = ['CONTINUE', 'ADAPT', 'END'];

/** The evaluation sheet: the last step of a project. */
export function EvaluationDialog({ project, onClose }: ProjectDialogProps) {
  const t = useTexts();
  const evaluate = useChange(EvaluateProjectDocument);
  const text = <Name extends string>(name: Name, label: string, required = true) =>
    ({ name, label, kind: 'text', required }) as const;
  return (
    <FieldsDialog
      title={t('projects.evaluation')}
      submit={t('projects.act.EVALUATE')}
      fields={[
        text('delivery', t('projects.sheet.delivery')),
        text('goals', t('projects.sheet.goals')),
        text('effect', t('projects.sheet.effect')),
        text('lessons', t('projects.sheet.lessons')),
        text('transfer', t('projects.sheet.transfer'), false),
        {
          name: 'verdict',
          label: t('projects.sheet.verdict'),
          kind: VERDICTS.map((value) => ({ value, label: t(`projects.verdict.${value}`) })),
        },
      ]}
      saved={{ delivery: '', goals: '', effect: '', lessons: '', transfer: '', verdict: 'CONTINUE' }}
      revision={project.revision}
      draftKey={`project-${project.id}-evaluation`}
      onSave={({ transfer, verdict, ...sheet }, revision) =>
        evaluate.mutateAsync({
          input: {
            ...{ projectId: project.id, revision },
            sheet: { ...sheet, transfer: orNull(transfer), verdict: verdict as ProjectVerdict },
          },
        })
      }
      onClose={onClose}
    />
  );
}
