import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { change, Refused } from '../api/change';
import {
  SetupBodiesDocument,
  type SetupBodiesQuery,
  SetupCreateBodyDocument,
} from '../api/generated/graphql';
import { PAGE, usePage } from '../api/page-data';
import { PageOf } from '../app/page-of';
import { textOf, useTexts } from '../texts';
import { ButtonLink } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Form } from '../ui/forms/form';
import { useRecordForm } from '../ui/forms/use-record-form';
import { TextField } from '../ui/text-field';
import { addressOfStep } from './steps';

export interface Town {
  readonly id: string;
  readonly name: string;
}

const schema = z.object({
  council: z.string().trim().min(1, textOf('ui.required')),
  withSteering: z.boolean(),
  steering: z.string(),
});
type Bodies = z.infer<typeof schema>;

/** The council and, where the town wants one, its steering group. */
export const BodiesStep = ({ town }: { readonly town: Town }) => (
  <PageOf page={usePage(SetupBodiesDocument, { territoryId: town.id })}>
    {({ bodies }) => (bodies.length === 0 ? <BodiesForm town={town} /> : <ThereAre bodies={bodies} />)}
  </PageOf>
);

function ThereAre({ bodies }: Pick<SetupBodiesQuery, 'bodies'>) {
  const t = useTexts();
  return (
    <div className="stack">
      <p className="kern-body">{t('setup.bodies.exist')}</p>
      <ul className="kern-list kern-list--bullet">
        {bodies.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <div className="row">
        <ButtonLink look="primary" to={addressOfStep('MEMBERS')}>
          {t('setup.next')}
        </ButtonLink>
      </div>
    </div>
  );
}

/** Creates both; when the second is refused, the first is not created again. */
function useCreateBodies(town: Town): (values: Bodies) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const council = useRef<string>(undefined);
  const create = async (name: string, field: keyof Bodies, parentId?: string): Promise<string> => {
    const kind = parentId === undefined ? ('PREVENTION_COUNCIL' as const) : ('STEERING_GROUP' as const);
    try {
      const input = { territoryId: town.id, kind, name, ...(parentId === undefined ? {} : { parentId }) };
      return (await change(SetupCreateBodyDocument, { input })).id;
    } catch (error) {
      if (error instanceof Refused && error.refusal.field === 'name')
        throw new Refused({ ...error.refusal, field });
      throw error;
    }
  };
  return async (values) => {
    council.current ??= await create(values.council, 'council');
    if (values.withSteering) await create(values.steering, 'steering', council.current);
    await queries.invalidateQueries({ queryKey: [PAGE] });
    await navigate(addressOfStep('MEMBERS'));
  };
}

function BodiesForm({ town }: { readonly town: Town }) {
  const t = useTexts();
  const form = useRecordForm<Bodies>({
    schema,
    saved: {
      council: t('setup.bodies.councilOf', { town: town.name }),
      withSteering: false,
      steering: t('setup.bodies.steeringDefault'),
    },
    revision: 0,
    draftKey: 'einrichten-gremien',
    onSave: useCreateBodies(town),
  });
  return (
    <div className="setup-form stack">
      <p className="kern-body">{t('setup.bodies.text')}</p>
      <Form form={form} submit={t('setup.bodies.submit')}>
        <TextField label={t('setup.bodies.council')} {...form.field('council')} />
        <Checkbox
          label={t('setup.bodies.withSteering')}
          hint={t('setup.bodies.withSteeringHint')}
          {...form.field('withSteering')}
        />
        {form.methods.watch('withSteering') && (
          <TextField label={t('setup.bodies.steering')} {...form.field('steering')} />
        )}
      </Form>
    </div>
  );
}
