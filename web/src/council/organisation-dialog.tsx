import { useState } from 'react';
import { z } from 'zod';
import { useChange } from '../api/change';
import {
  ChangeOrganisationDocument,
  type CouncilOrganisationFragment,
  CreateOrganisationDocument,
  type OrganisationKind,
  type Sector,
} from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { useRecordForm } from '../ui/forms/use-record-form';
import { RadioGroup } from '../ui/radio-group';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { FormDialog } from '../ui/forms/form-dialog';
import { ORGANISATION_KIND, orNull, SECTOR } from './words';

interface OrganisationDialogProps {
  readonly territoryId: string;
  /** Absent: a new one. */
  readonly organisation?: CouncilOrganisationFragment;
  /** What was typed in search of one that is not there yet. */
  readonly name?: string;
  readonly onClose: () => void;
  readonly onSaved?: (organisation: { readonly id: string; readonly name: string }) => void;
}

const filled = z.string().refine((text) => text.trim() !== '', { error: () => textOf('ui.required') });
const organisationSchema = z.object({ name: filled, shortName: z.string(), kind: filled, sector: filled });

/** A new organisation, or the change of one. */
export function OrganisationDialog(props: OrganisationDialogProps) {
  const t = useTexts();
  const form = useOrganisationForm(props);
  const kind = form.controlled('kind');
  const sector = form.controlled('sector');
  return (
    <FormDialog
      title={t(props.organisation === undefined ? 'council.organisation.new' : 'council.organisation.change')}
      form={form}
      onClose={props.onClose}
    >
      <TextField label={t('council.organisation.name')} {...form.field('name')} />
      <TextField label={t('council.organisation.short')} required={false} {...form.field('shortName')} />
      <Select
        label={t('council.organisation.kind')}
        emptyLabel={t('council.choose')}
        options={Object.entries(ORGANISATION_KIND).map(([value, { text }]) => ({ value, label: t(text) }))}
        name="kind"
        value={kind.value}
        error={kind.error}
        onChange={({ target }) => {
          kind.onChange(target.value);
          // The side follows the kind, and can be changed.
          const usual = ORGANISATION_KIND[target.value as OrganisationKind]?.sector;
          if (usual !== undefined) sector.onChange(usual);
        }}
      />
      <RadioGroup
        legend={t('council.organisation.sector')}
        options={Object.entries(SECTOR).map(([value, text]) => ({ value, label: t(text) }))}
        {...sector}
      />
    </FormDialog>
  );
}

function useOrganisationForm({
  territoryId,
  organisation,
  name = '',
  onClose,
  onSaved,
}: OrganisationDialogProps) {
  const create = useChange(CreateOrganisationDocument);
  const change = useChange(ChangeOrganisationDocument);
  const [proposed] = useState(name);
  const saved = {
    name: organisation?.name ?? proposed,
    shortName: organisation?.shortName ?? '',
    kind: organisation?.kind ?? '',
    sector: organisation?.sector ?? '',
  };
  return useRecordForm<z.infer<typeof organisationSchema>>({
    schema: organisationSchema,
    saved,
    revision: organisation?.revision ?? 0,
    draftKey: `organisation-${organisation?.id ?? 'new'}`,
    onSave: async (values, revision) => {
      const facts = {
        name: values.name,
        shortName: orNull(values.shortName),
        kind: values.kind as OrganisationKind,
        sector: values.sector as Sector,
      };
      const answer =
        organisation === undefined
          ? await create.mutateAsync({ input: { territoryId, ...facts } })
          : await change.mutateAsync({ input: { id: organisation.id, revision, ...facts } });
      onSaved?.(answer);
      onClose();
    },
  });
}
