import '../setup/setup.css';
import { useState } from 'react';
import { useChange } from '../api/change';
import { ChangeInstallationDocument, type InstallationFactsFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Card } from '../ui/card';
import { Checkbox } from '../ui/checkbox';
import { DateField } from '../ui/date-field';
import { Form } from '../ui/forms/form';
import { type RecordForm, useRecordForm } from '../ui/forms/use-record-form';
import { Select } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import {
  atFlatField,
  inputOf,
  installationSchema,
  type InstallationValues,
  valuesOf,
} from './installation-values';

interface InstallationFormProps {
  readonly facts: InstallationFactsFragment;
}

/** Who runs the installation: all facts are optional, so that one may begin with what one knows. */
export function InstallationForm({ facts }: InstallationFormProps) {
  const t = useTexts();
  const [saved, setSaved] = useState(false);
  const { mutateAsync } = useChange(ChangeInstallationDocument);
  const form = useRecordForm<InstallationValues>({
    schema: installationSchema,
    saved: valuesOf(facts),
    revision: facts.revision,
    draftKey: 'verwaltung',
    onSave: async (values, revision) => {
      setSaved(false);
      try {
        await mutateAsync({ input: inputOf(values, revision) });
      } catch (error) {
        throw atFlatField(error);
      }
      setSaved(true);
    },
  });
  return (
    <Form form={form} submit={t('installation.submit')}>
      <OperatorFields form={form} />
      <DataProtectionFields form={form} />
      <AccessibilityFields form={form} />
      {saved && !form.methods.formState.isDirty && (
        <Alert kind="success" title={t('installation.saved')} justHappened />
      )}
    </Form>
  );
}

interface FieldsProps {
  readonly form: RecordForm<InstallationValues>;
}

function OperatorFields({ form: { field } }: FieldsProps) {
  const t = useTexts();
  const line = (name: Parameters<typeof field>[0]) => ({ ...field(name), required: false });
  return (
    <Card title={t('installation.operator')}>
      <div className="stack">
        <TextField
          label={t('installation.name')}
          hint={t('installation.operatorHint')}
          {...line('operatorName')}
        />
        <TextField label={t('installation.representedBy')} {...line('operatorRepresentedBy')} />
        <TextField label={t('installation.street')} {...line('operatorStreet')} />
        <TextField label={t('installation.postalCode')} {...line('operatorPostalCode')} />
        <TextField label={t('installation.town')} {...line('operatorTown')} />
        <TextField label={t('installation.email')} type="email" {...line('operatorEmail')} />
        <TextField label={t('installation.phone')} type="tel" {...line('operatorPhone')} />
        <Checkbox
          label={t('installation.officialHeader')}
          hint={t('installation.officialHeaderHint')}
          {...field('officialHeader')}
        />
      </div>
    </Card>
  );
}

function DataProtectionFields({ form: { field } }: FieldsProps) {
  const t = useTexts();
  const line = (name: Parameters<typeof field>[0]) => ({ ...field(name), required: false });
  return (
    <Card title={t('installation.dataProtection')}>
      <div className="stack">
        <TextField label={t('installation.name')} {...line('dataProtectionName')} />
        <TextField label={t('installation.email')} type="email" {...line('dataProtectionEmail')} />
        <TextField label={t('installation.phone')} type="tel" {...line('dataProtectionPhone')} />
      </div>
    </Card>
  );
}

function AccessibilityFields({ form: { field, controlled } }: FieldsProps) {
  const t = useTexts();
  const line = (name: Parameters<typeof field>[0]) => ({ ...field(name), required: false });
  return (
    <Card title={t('installation.accessibility')}>
      <div className="stack">
        <TextField
          label={t('installation.contactEmail')}
          hint={t('installation.contactEmailHint')}
          type="email"
          {...line('accessibilityContactEmail')}
        />
        <Select
          label={t('installation.conformity')}
          emptyLabel={t('installation.notAssessed')}
          options={(['FULL', 'PARTIAL'] as const).map((value) => ({
            value,
            label: t(`installation.${value}`),
          }))}
          {...line('accessibilityConformity')}
        />
        <DateField
          label={t('installation.statedOn')}
          required={false}
          {...controlled('accessibilityStatedOn')}
        />
        <TextArea
          label={t('installation.knownBarriers')}
          hint={t('installation.knownBarriersHint')}
          {...line('accessibilityKnownBarriers')}
        />
        <TextArea
          label={t('installation.enforcementBody')}
          hint={t('installation.enforcementBodyHint')}
          rows={5}
          {...line('accessibilityEnforcementBody')}
        />
      </div>
    </Card>
  );
}
