import { useTexts } from '../texts';
import { ButtonLink } from '../ui/button';
import { DescriptionList } from '../ui/description-list';
import { Disclosure } from '../ui/disclosure';
import { germanDate } from '../ui/german-date';
import type { Body } from './council-body';
import { useRulesInWords } from './rules-in-words';
import { useTerm } from './term';

interface BodyRulesProps {
  readonly body: Body;
  readonly mayManage: boolean;
}

/** The rules of procedure that hold today, in plain words, and all versions. */
export function BodyRules({ body, mayManage }: BodyRulesProps) {
  const t = useTexts();
  const term = useTerm();
  const inWords = useRulesInWords();
  const { rulesInForce, rules } = body;
  if (rulesInForce === null) return null;
  const { version, validFrom, parameters } = rulesInForce;
  return (
    <section className="stack" aria-labelledby="rules">
      <h2 className="kern-heading-medium" id="rules">
        {t('council.rules')}
      </h2>
      <p className="muted">
        {version === null || validFrom === null
          ? t('council.rules.default')
          : t('council.rules.version', { version, from: germanDate(validFrom) })}
      </p>
      <Disclosure summary={t('council.rules.show')}>
        <DescriptionList items={inWords(parameters)} />
      </Disclosure>
      {rules.length > 0 && (
        <Disclosure summary={t('council.rules.versions', { count: rules.length })}>
          <ul className="facts">
            {rules.map((rule) => (
              <li key={rule.id}>
                {t('council.rules.versionOf', { version: rule.version, term: term(rule) })}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {mayManage && (
        <div className="row">
          <ButtonLink to={`/gremien/${body.id}/geschaeftsordnung`} icon="edit">
            {t('council.rules.new')}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
