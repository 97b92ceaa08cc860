import { Link } from 'react-router';
import { useChange } from '../api/change';
import { type ShownApplicationFragment, TaskFromConditionDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { dayOnly } from '../texts/times';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { DescriptionList } from '../ui/description-list';
import { Drawdowns } from './drawdowns';
import { euros } from './euros';

type Grant = NonNullable<ShownApplicationFragment['grant']>;

interface GrantCardProps {
  readonly application: ShownApplicationFragment;
  readonly grant: Grant;
}

/** What was granted, under which conditions, and what of it was drawn. */
export function GrantCard({ application, grant }: GrantCardProps) {
  const t = useTexts();
  const facts = [
    [t('funding.grantNumber'), grant.number],
    [t('funding.issuedOn'), dayOnly(grant.issuedOn)],
    [t('funding.granted'), euros(grant.amount)],
    [t('funding.drawn'), euros(grant.drawn)],
    [t('funding.left'), euros(grant.left)],
    [t('funding.period'), `${dayOnly(grant.periodFrom)} – ${dayOnly(grant.periodTo)}`],
    [t('funding.drawUntil'), grant.drawUntil === null ? null : dayOnly(grant.drawUntil)],
  ] as const;
  return (
    <Card title={t('funding.grant')}>
      <div className="stack">
        <DescriptionList
          items={facts.flatMap(([term, value]) => (value === null ? [] : { term, description: value }))}
        />
        {grant.conditions.length > 0 && <Conditions grant={grant} mayMake={application.may.length > 0} />}
        {grant.drawdowns.length > 0 && <Drawdowns application={application} drawdowns={grant.drawdowns} />}
      </div>
    </Card>
  );
}

interface ConditionsProps {
  readonly grant: Grant;
  readonly mayMake: boolean;
}

/** Each condition, with the tasks that came from it. */
function Conditions({ grant: { conditions }, mayMake }: ConditionsProps) {
  const t = useTexts();
  const make = useChange(TaskFromConditionDocument);
  return (
    <section className="stack">
      <h3 className="kern-title">{t('funding.conditions')}</h3>
      <ul className="guard-findings">
        {conditions.map(({ id, words, tasks }) => (
          <li key={id}>
            <p className="kern-body">{words}</p>
            {tasks.map((task) => (
              <Link key={task.id} className="kern-link" to={`/aufgaben/${task.id}`}>
                {t('funding.taskOf', { title: task.title })}
              </Link>
            ))}
            {mayMake && tasks.length === 0 && (
              <Button
                busy={make.isPending}
                onClick={() =>
                  make.mutate({ input: { title: words, source: { type: 'GRANT_CONDITION', id } } })
                }
              >
                {t('funding.makeTask')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
