import { useState } from 'react';
import { useChange } from '../api/change';
import { CorrectMeasurementDocument, SaveIndicatorDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Disclosure } from '../ui/disclosure';
import { germanDate } from '../ui/german-date';
import { IndicatorChart } from '../ui/indicator-chart';
import { EntryActions } from './entry-actions';
import { FieldsDialog, orNull } from './fields-dialog';
import { inFigures, numberOf, typedNumber } from './numbers';
import { may, type PartProps, type ProjectDialogProps, type ShownProject } from './shown-project';

type Indicator = ShownProject['indicators'][number];
type Value = Indicator['values'][number];

/** What is measured, against its target over time. */
export function IndicatorsPart({ project }: PartProps) {
  const t = useTexts();
  const [edited, setEdited] = useState<Indicator | 'new' | null>(null);
  return (
    <Card
      title={t('projects.indicators')}
      actions={
        may(project, 'CHANGE_PLAN') ? (
          <Button icon="add" onClick={() => setEdited('new')}>
            {t('projects.indicator.add')}
          </Button>
        ) : undefined
      }
    >
      {project.indicators.map((indicator) => (
        <Shown
          key={indicator.id}
          project={project}
          indicator={indicator}
          onChange={() => setEdited(indicator)}
        />
      ))}
      {project.indicators.length === 0 && <p className="kern-body">{t('projects.indicator.none')}</p>}
      {edited !== null && (
        <IndicatorDialog
          project={project}
          indicator={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}

interface ShownProps extends PartProps {
  readonly indicator: Indicator;
  readonly onChange: () => void;
}

function Shown({ project, indicator, onChange }: ShownProps) {
  const t = useTexts();
  const [wrong, setWrong] = useState<Value | null>(null);
  const { name, unit, baseline, target, values, corrected, progress, goal } = indicator;
  return (
    <div className="stack">
      <IndicatorChart
        title={name}
        {...{ unit, baseline, target, values, progress }}
        from={project.startsOn}
        to={indicator.dueOn ?? project.endsOn}
      />
      <p className="kern-body muted">{t('projects.indicator.goal', { goal })}</p>
      {values.length > 0 && may(project, 'RECORD_RECEIPT') && (
        <Disclosure summary={t('projects.values.correct', { name })}>
          <ul className="project-entries">
            {values.map((value) => (
              <li key={value.id}>
                {germanDate(value.day)}: {inFigures(value.value)} {unit}
                {value.via === 'LINK' && ` (${t('projects.viaLink')})`}{' '}
                <Button
                  look="tertiary"
                  aria-label={t('projects.value.correct', { day: germanDate(value.day) })}
                  onClick={() => setWrong(value)}
                >
                  {t('projects.correct')}
                </Button>
              </li>
            ))}
            {corrected.map((value) => (
              <li key={value.id}>
                <s>
                  {germanDate(value.day)}: {inFigures(value.value)} {unit}
                </s>{' '}
                {t('projects.value.replaced', { reason: value.correctionReason ?? '' })}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {may(project, 'CHANGE_PLAN') && (
        <EntryActions
          projectId={project.id}
          part="INDICATOR"
          entry={indicator}
          title={name}
          onChange={onChange}
        />
      )}
      {wrong !== null && <CorrectDialog project={project} value={wrong} onClose={() => setWrong(null)} />}
    </div>
  );
}

function CorrectDialog({ project, value, onClose }: ProjectDialogProps & { readonly value: Value }) {
  const t = useTexts();
  const correct = useChange(CorrectMeasurementDocument);
  return (
    <FieldsDialog
      title={t('projects.value.correct', { day: germanDate(value.day) })}
      fields={[
        { name: 'value', label: t('projects.value.right'), kind: 'number' },
        { name: 'reason', label: t('projects.reason'), kind: 'line' },
      ]}
      saved={{ value: typedNumber(value.value), reason: '' }}
      draftKey={`project-${project.id}-correct-${value.id}`}
      onSave={(typed) =>
        correct.mutateAsync({
          input: {
            ...{ projectId: project.id, measurementId: value.id, reason: typed.reason },
            value: numberOf(typed.value),
          },
        })
      }
      onClose={onClose}
    />
  );
}

function IndicatorDialog({
  project,
  indicator,
  onClose,
}: ProjectDialogProps & { readonly indicator: Indicator | null }) {
  const t = useTexts();
  const save = useChange(SaveIndicatorDocument);
  return (
    <FieldsDialog
      title={t(indicator === null ? 'projects.indicator.add' : 'projects.indicator.change')}
      fields={[
        { name: 'goal', label: t('projects.indicator.goalField'), kind: 'line' },
        { name: 'name', label: t('projects.indicator.name'), kind: 'line' },
        {
          name: 'unit',
          label: t('projects.indicator.unit'),
          kind: 'line',
          hint: t('projects.indicator.unitHint'),
        },
        { name: 'baseline', label: t('projects.indicator.baseline'), kind: 'number' },
        { name: 'target', label: t('projects.indicator.target'), kind: 'number' },
        {
          name: 'direction',
          label: t('projects.indicator.direction'),
          kind: (['RISE', 'FALL'] as const).map((value) => ({
            value,
            label: t(`projects.direction.${value}`),
          })),
        },
        { name: 'dueOn', label: t('projects.indicator.dueOn'), kind: 'day', required: false },
        { name: 'source', label: t('projects.indicator.source'), kind: 'line', required: false },
      ]}
      saved={typedOf(indicator)}
      revision={indicator?.revision ?? 0}
      draftKey={`project-${project.id}-indicator-${indicator?.id ?? 'new'}`}
      onSave={({ baseline, target, direction, dueOn, source, ...words }, revision) =>
        save.mutateAsync({
          input: {
            ...{ projectId: project.id, seen: indicator && { id: indicator.id, revision }, ...words },
            ...{ baseline: numberOf(baseline), target: numberOf(target), dueOn: orNull(dueOn) },
            ...{ direction: direction as 'RISE' | 'FALL', source: orNull(source) },
          },
        })
      }
      onClose={onClose}
    />
  );
}

const typedOf = (indicator: Indicator | null) => ({
  goal: indicator?.goal ?? '',
  name: indicator?.name ?? '',
  unit: indicator?.unit ?? '',
  baseline: indicator === null ? '' : typedNumber(indicator.baseline),
  target: indicator === null ? '' : typedNumber(indicator.target),
  direction: indicator?.direction ?? 'RISE',
  dueOn: indicator?.dueOn ?? '',
  source: indicator?.source ?? '',
});
