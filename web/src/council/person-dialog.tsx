import { useState } from 'react';
import { z } from 'zod';
import { useChange } from '../api/change';
import {
  ChangePersonDocument,
  type CouncilPersonFragment,
  CreatePersonDocument,
} from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { useRecordForm } from '../ui/forms/use-record-form';
import { TextField } from '../ui/text-field';
import { FormDialog } from '../ui/forms/form-dialog';
import { OrganisationField } from './organisation-field';
import { orNull } from './words';

interface PersonDialogProps {
  readonly territoryId: string;
  /** Absent: a new one. */
  readonly person?: CouncilPersonFragment;
  /** What was typed in search of somebody who is not there yet. */
  readonly name?: string;
  readonly onClose: () => void;
  readonly onSaved?: (person: { readonly id: string; readonly name: string }) => void;
}

const personSchema = z.object({
  name: z.string().refine((name) => name.trim() !== '', { error: () => textOf('ui.required') }),
  function: z.string(),
  organisationId: z.string(),
  contactEmail: z.string(),
  contactPhone: z.string(),
  copyEmail: z.string(),
});

/** A new person, or the change of one. */
export function PersonDialog({ territoryId, person, name = '', onClose, onSaved }: PersonDialogProps) {
  const t = useTexts();
  const form = usePersonForm({ territoryId, person, name, onClose, onSaved });
  return (
    <FormDialog
      title={t(person === undefined ? 'council.person.new' : 'council.person.change')}
      {...{ form, onClose }}
    >
      <TextField
        label={t('council.person.name')}
        hint={t('council.person.nameHint')}
        {...form.field('name')}
      />
      <TextField label={t('council.person.function')} required={false} {...form.field('function')} />
      <OrganisationField
        label={t('council.organisation')}
        required={false}
        territoryId={territoryId}
        chosen={person?.organisation ?? null}
        {...form.controlled('organisationId')}
      />
      <TextField
        type="email"
        label={t('council.person.email')}
        hint={t('council.person.emailHint')}
        required={false}
        {...form.field('contactEmail')}
      />
      <TextField
        type="tel"
        label={t('council.person.phone')}
        required={false}
        {...form.field('contactPhone')}
      />
      <TextField
        type="email"
        label={t('council.person.copy')}
        hint={t('council.person.copyHint')}
        required={false}
        {...form.field('copyEmail')}
      />
    </FormDialog>
  );
}

function usePersonForm({ territoryId, person, name = '', onClose, onSaved }: PersonDialogProps) {
  const create = useChange(CreatePersonDocument);
  const change = useChange(ChangePersonDocument);
  // What was typed in the search is a proposal, not a saved value: it must not change under the form.
  const [proposed] = useState(name);
  const saved = {
    name: person?.name ?? proposed,
    function: person?.function ?? '',
    organisationId: person?.organisation?.id ?? '',
    contactEmail: person?.contactEmail ?? '',
    contactPhone: person?.contactPhone ?? '',
    copyEmail: person?.copyEmail ?? '',
  };
  return useRecordForm({
    schema: personSchema,
    saved,
    revision: person?.revision ?? 0,
    draftKey: `person-${person?.id ?? 'new'}`,
    onSave: async (values, revision) => {
      const facts = {
        name: values.name,
        function: orNull(values.function),
        organisationId: orNull(values.organisationId),
        contactEmail: orNull(values.contactEmail),
        contactPhone: orNull(values.contactPhone),
        copyEmail: orNull(values.copyEmail),
      };
      const answer =
        person === undefined
          ? await create.mutateAsync({ input: { territoryId, ...facts } })
          : await change.mutateAsync({ input: { id: person.id, revision, ...facts } });
      onSaved?.(answer);
      onClose();
    },
  });
}
