import { useTexts } from '../texts';
import { Card } from '../ui/card';
import { DescriptionList } from '../ui/description-list';
import type { PartProps } from './shown-project';

/** What came of it, once it is evaluated. */
export function EvaluationPart({ project: { evaluation } }: PartProps) {
  const t = useTexts();
  if (evaluation === null) return null;
  const { delivery, goals, effect, lessons, transfer, verdict } = evaluation;
  const said = [
    [t('projects.sheet.delivery'), delivery],
    [t('projects.sheet.goals'), goals],
    [t('projects.sheet.effect'), effect],
    [t('projects.sheet.lessons'), lessons],
    [t('projects.sheet.transfer'), transfer],
    [t('projects.sheet.verdict'), t(`projects.verdict.${verdict}`)],
  ] as const;
  return (
    <Card title={t('projects.evaluation')}>
      <DescriptionList
        items={said.flatMap(([term, description]) => (description === null ? [] : { term, description }))}
      />
    </Card>
  );
}
