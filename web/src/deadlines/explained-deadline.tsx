import type { ExplainedDeadlineFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import { DescriptionList } from '../ui/description-list';
import { Disclosure } from '../ui/disclosure';

interface ExplainedDeadlineProps {
  readonly deadline: ExplainedDeadlineFragment;
}

/** "Wie berechnet?": rule, calculation, consequence, and the escalation so far and to come. */
export function ExplainedDeadline({ deadline }: ExplainedDeadlineProps) {
  const t = useTexts();
  const { rule, ruleSource, calculation, consequence, escalation } = deadline;
  return (
    <Disclosure summary={t('deadlines.how')}>
      <DescriptionList
        items={[
          { term: t('deadlines.rule'), description: rule },
          { term: t('deadlines.source'), description: ruleSource },
          { term: t('deadlines.calculation'), description: <Steps steps={calculation} /> },
          { term: t('deadlines.consequence'), description: consequence },
          ...(escalation.length === 0
            ? []
            : [{ term: t('deadlines.escalation'), description: <Escalation deadline={deadline} /> }]),
        ]}
      />
    </Disclosure>
  );
}

const Steps = ({ steps }: { readonly steps: readonly string[] }) => (
  <ol className="deadline-steps">
    {steps.map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ol>
);

/** Whom each step tells, and whether that has happened. */
function Escalation({ deadline: { escalation } }: ExplainedDeadlineProps) {
  const t = useTexts();
  return (
    <ol className="deadline-steps">
      {escalation.map(({ id, told, missed, dueAt, takenAt, reached }) => {
        const who = t(`deadlines.told.${told}`);
        const when = dateAndTime(takenAt ?? dueAt);
        if (takenAt === null)
          return (
            <li key={id}>{t(missed ? 'deadlines.toCome.missed' : 'deadlines.toCome', { who, when })}</li>
          );
        return (
          <li key={id}>{t(reached === 0 ? 'deadlines.toldNobody' : 'deadlines.toldOn', { who, when })}</li>
        );
      })}
    </ol>
  );
}
