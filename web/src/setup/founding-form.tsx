import { useState } from 'react';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Checkbox } from '../ui/checkbox';
import { TextField } from '../ui/text-field';
import { MunicipalityField } from './municipality-field';
import { type FoundingRecord, useFounding } from './use-founding';

interface FoundingFormProps {
  readonly code: string;
  readonly onWrongCode: (sentence: string) => void;
}

/** The first account and its town, sent together. */
export function FoundingForm({ code, onWrongCode }: FoundingFormProps) {
  const t = useTexts();
  const form = useFounding(code, onWrongCode);
  return (
    <form
      className="stack setup-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <Card title={t('setup.account.title')}>
        <Account form={form} />
      </Card>
      <Card title={t('setup.town.title')}>
        <div className="stack">
          <Town form={form} code={code} />
          <Office form={form} />
        </div>
      </Card>
      {form.problem !== undefined && <Alert kind="danger" title={form.problem} justHappened />}
      <div className="row">
        <Button type="submit" look="primary" busy={form.busy}>
          {t('setup.town.submit')}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  readonly form: FoundingRecord;
}

function Account({ form }: PartProps) {
  const t = useTexts();
  const [shown, setShown] = useState(false);
  return (
    <div className="stack">
      <TextField
        label={t('setup.account.function')}
        hint={t('setup.account.functionHint')}
        autoComplete="organization-title"
        {...form.field('adminFunction')}
      />
      <TextField
        label={t('setup.account.email')}
        type="email"
        autoComplete="username"
        {...form.field('adminEmail')}
      />
      <TextField
        label={t('setup.account.password')}
        hint={t('setup.account.passwordHint')}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        {...form.field('password')}
      />
      <Checkbox
        label={t('setup.account.show')}
        checked={shown}
        onChange={({ target }) => setShown(target.checked)}
      />
    </div>
  );
}

function Town({ form, code }: PartProps & { readonly code: string }) {
  const t = useTexts();
  const { methods } = form;
  const notListed = methods.watch('notListed');
  const nameOffice = (town: string, former: string): void => {
    const { officeName } = methods.getValues();
    if (officeName !== '' && officeName !== t('setup.town.officeOf', { town: former })) return;
    methods.setValue('officeName', t('setup.town.officeOf', { town }));
  };
  return (
    <>
      {notListed ? (
        <TextField label={t('setup.town.ownName')} {...form.field('ownName')} />
      ) : (
        <MunicipalityField
          code={code}
          value={methods.watch('ags')}
          error={methods.formState.errors.ags?.message}
          onChange={(ags) =>
            methods.setValue('ags', ags, { shouldDirty: true, shouldValidate: methods.formState.isSubmitted })
          }
          onTown={nameOffice}
        />
      )}
      <Checkbox label={t('setup.town.notListed')} {...methods.register('notListed')} />
    </>
  );
}

function Office({ form }: PartProps) {
  const t = useTexts();
  return (
    <>
      <TextField label={t('setup.town.officeName')} {...form.field('officeName')} />
      <TextField
        label={t('setup.town.officeEmail')}
        hint={t('setup.town.officeEmailHint')}
        type="email"
        {...form.field('officeEmail')}
      />
      <TextField label={t('setup.town.chairTitle')} {...form.field('chairTitle')} />
      <TextField
        label={t('setup.town.onBehalfOf')}
        hint={t('setup.town.onBehalfOfHint')}
        {...form.field('onBehalfOf')}
      />
    </>
  );
}
