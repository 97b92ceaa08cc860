import { useNavigate, useParams } from 'react-router';
import {
  AdoptRulesDocument,
  type CouncilRulesFragment,
  RulesPageDocument,
  type RulesPageQuery,
} from '../api/generated/graphql';
import { useChange } from '../api/change';
import { usePage } from '../api/page-data';
import { NotFoundPage } from '../app/not-found-page';
import { PageOf } from '../app/page-of';
import { useTexts } from '../texts';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Form } from '../ui/forms/form';
import { useRecordForm } from '../ui/forms/use-record-form';
import { Page } from '../ui/page';
import { RulesFields } from './rules-fields';
import { parametersOf, rulesSchema, rulesValues } from './rules-values';
import { mayIn } from './town';
import './council.css';

type RulesBody = NonNullable<RulesPageQuery['body']>;

/** New rules of procedure for a body: all parameters, each with what it means. */
export function RulesPage() {
  const { id = '' } = useParams();
  const page = usePage(RulesPageDocument, { id });
  return (
    <PageOf page={page}>
      {({ body, me }) => {
        const rules = body?.rulesInForce?.parameters;
        const may = body !== null && mayIn(me, 'MANAGE_COUNCIL', body.territory.id, body.id);
        return may && rules !== undefined ? (
          <NewRules key={id} body={body} rules={rules} />
        ) : (
          <NotFoundPage />
        );
      }}
    </PageOf>
  );
}

interface NewRulesProps {
  readonly body: RulesBody;
  /** Those that hold now: what is not touched stays. */
  readonly rules: CouncilRulesFragment;
}

function NewRules({ body, rules }: NewRulesProps) {
  const t = useTexts();
  const go = useNavigate();
  const adopt = useChange(AdoptRulesDocument);
  const path = `/gremien/${body.id}`;
  const form = useRecordForm({
    schema: rulesSchema,
    saved: rulesValues(rules),
    revision: body.revision,
    draftKey: `rules-${body.id}`,
    onSave: async (values, revision) => {
      const parameters = parametersOf(values, rules);
      await adopt.mutateAsync({ input: { id: body.id, revision, validFrom: values.validFrom, parameters } });
      void go(path);
    },
  });
  return (
    <Page
      title={t('council.rules.newTitle')}
      badge={
        <Breadcrumbs
          items={[
            { to: '/gremien', text: t('council.bodies') },
            { to: path, text: body.name },
          ]}
        />
      }
    >
      <p className="kern-body">{t('council.rules.intro')}</p>
      <Form form={form} submit={t('council.rules.adopt')} cancel={path}>
        <RulesFields form={form} />
      </Form>
    </Page>
  );
}
