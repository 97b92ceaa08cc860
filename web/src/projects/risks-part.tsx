import { useState } from 'react';
import { useChange } from '../api/change';
import { type RiskLevel, type RiskState, SaveRiskDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { EntryActions } from './entry-actions';
import { FieldsDialog, orNull } from './fields-dialog';
import { may, type PartProps, type ProjectDialogProps, type ShownProject } from './shown-project';

type Risk = ShownProject['risks'][number];

const LEVELS: readonly RiskLevel[] = ['LOW', 'MEDIUM', 'HIGH'];
const STATES: readonly RiskState[] = ['OPEN', 'OCCURRED', 'CLOSED'];

/** What may go wrong, and what is done against it. */
export function RisksPart({ project }: PartProps) {
  const t = useTexts();
  const [edited, setEdited] = useState<Risk | 'new' | null>(null);
  const mayPlan = may(project, 'CHANGE_PLAN');
  return (
    <Card
      title={t('projects.risks')}
      actions={
        mayPlan ? (
          <Button icon="add" onClick={() => setEdited('new')}>
            {t('projects.risk.add')}
          </Button>
        ) : undefined
      }
    >
      {project.risks.length === 0 && <p className="kern-body">{t('projects.risk.none')}</p>}
      <ul className="project-entries">
        {project.risks.map((risk) => (
          <li key={risk.id}>
            <p className="kern-body">
              {risk.title} ({t(`projects.risk.state.${risk.state}`)})
            </p>
            <p className="kern-body muted">
              {t('projects.risk.levels', {
                likelihood: t(`projects.level.${risk.likelihood}`),
                impact: t(`projects.level.${risk.impact}`),
              })}
            </p>
            {risk.countermeasure !== null && <p className="kern-body project-said">{risk.countermeasure}</p>}
            {mayPlan && (
              <EntryActions
                projectId={project.id}
                part="RISK"
                entry={risk}
                title={risk.title}
                onChange={() => setEdited(risk)}
              />
            )}
          </li>
        ))}
      </ul>
      {edited !== null && (
        <RiskDialog
          project={project}
          risk={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}

function RiskDialog({ project, risk, onClose }: ProjectDialogProps & { readonly risk: Risk | null }) {
  const t = useTexts();
  const save = useChange(SaveRiskDocument);
  const levels = LEVELS.map((value) => ({ value, label: t(`projects.level.${value}`) }));
  return (
    <FieldsDialog
      title={t(risk === null ? 'projects.risk.add' : 'projects.risk.change')}
      fields={[
        { name: 'title', label: t('projects.risk.title'), kind: 'line' },
        { name: 'likelihood', label: t('projects.risk.likelihood'), kind: levels },
        { name: 'impact', label: t('projects.risk.impact'), kind: levels },
        { name: 'countermeasure', label: t('projects.risk.countermeasure'), kind: 'text', required: false },
        {
          name: 'state',
          label: t('projects.risk.state'),
          kind: STATES.map((value) => ({ value, label: t(`projects.risk.state.${value}`) })),
        },
      ]}
      saved={{
        ...{ title: risk?.title ?? '', countermeasure: risk?.countermeasure ?? '' },
        ...{ likelihood: risk?.likelihood ?? 'MEDIUM', impact: risk?.impact ?? 'MEDIUM' },
        state: risk?.state ?? 'OPEN',
      }}
      revision={risk?.revision ?? 0}
      draftKey={`project-${project.id}-risk-${risk?.id ?? 'new'}`}
      onSave={({ title, countermeasure, ...words }, revision) =>
        save.mutateAsync({
          input: {
            ...{ projectId: project.id, seen: risk && { id: risk.id, revision }, title },
            ...{ likelihood: words.likelihood as RiskLevel, impact: words.impact as RiskLevel },
            ...{ countermeasure: orNull(countermeasure), state: words.state as RiskState },
          },
        })
      }
      onClose={onClose}
    />
  );
}
