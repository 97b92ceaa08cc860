import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { z } from 'zod';
import { useChange } from '../../api/change';
import { CreateGuestDocument, GuestChoiceDocument, InviteGuestDocument } from '../../api/generated/graphql';
import { run } from '../../api/operation';
import { textOf, useTexts } from '../../texts';
import { ComboBox } from '../../ui/combo-box';
import { type RecordForm, useRecordForm } from '../../ui/forms/use-record-form';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { usePaused } from '../../ui/use-paused';
import type { Meeting } from '../meeting';
import { FormDialog } from '../../ui/forms/form-dialog';

const schema = z
  .object({
    who: z.string(),
    personId: z.string(),
    name: z.string(),
    contactEmail: z.string(),
    agendaItemId: z.string(),
  })
  .superRefine(({ who, personId, name }, context) => {
    const [field, value] = who === 'KNOWN' ? ['personId', personId] : ['name', name];
    if (value?.trim() === '')
      context.addIssue({ code: 'custom', path: [field ?? ''], message: textOf('ui.required') });
  });
type Values = z.infer<typeof schema>;

const NOBODY: Values = { who: 'KNOWN', personId: '', name: '', contactEmail: '', agendaItemId: '' };

interface InviteGuestDialogProps {
  readonly meeting: Meeting;
  readonly onClose: () => void;
}

/** Somebody without a seat is invited, known to the town or not. */
export function InviteGuestDialog({ meeting, onClose }: InviteGuestDialogProps) {
  const t = useTexts();
  const invite = useInviting(meeting);
  const form = useRecordForm({
    schema,
    saved: NOBODY,
    revision: meeting.revision,
    draftKey: `guest-${meeting.id}`,
    onSave: async (values) => {
      await invite(values);
      onClose();
    },
  });
  const isNew = form.methods.watch('who') === 'NEW';
  return (
    <FormDialog
      title={t('invitation.guests.invite')}
      submit={t('invitation.guests.invite')}
      {...{ form, onClose }}
    >
      <RadioGroup
        legend={t('invitation.guest.who')}
        options={[
          { value: 'KNOWN', label: t('invitation.guest.known') },
          { value: 'NEW', label: t('invitation.guest.new') },
        ]}
        {...form.controlled('who')}
      />
      {isNew ? <NewPerson form={form} /> : <KnownPerson form={form} meeting={meeting} />}
      <Select
        label={t('invitation.guest.item')}
        required={false}
        emptyLabel={t('invitation.guest.noItem')}
        options={meeting.agenda.map(({ id, title, position }) => ({
          value: id,
          label: `${position}. ${title}`,
        }))}
        {...form.field('agendaItemId')}
      />
    </FormDialog>
  );
}

/** A new person is entered once, even when the invitation is refused afterwards and tried again. */
function useInviting(meeting: Meeting): (values: Values) => Promise<unknown> {
  const create = useChange(CreateGuestDocument);
  const invite = useChange(InviteGuestDocument);
  const entered = useRef(new Map<string, string>());
  const enter = async ({ name, contactEmail }: Values): Promise<string> => {
    const key = JSON.stringify([name, contactEmail]);
    const known = entered.current.get(key);
    if (known !== undefined) return known;
    const input = { territoryId: meeting.territory?.id ?? '', name, contactEmail: contactEmail || null };
    const { id } = await create.mutateAsync({ input });
    entered.current.set(key, id);
    return id;
  };
  return async (values) => {
    const personId = values.who === 'NEW' ? await enter(values) : values.personId;
    const input = { meetingId: meeting.id, personId, agendaItemId: values.agendaItemId || null };
    return invite.mutateAsync({ input });
  };
}

function NewPerson({ form }: { readonly form: RecordForm<Values> }) {
  const t = useTexts();
  return (
    <>
      <TextField label={t('invitation.guest.name')} {...form.field('name')} />
      <TextField
        label={t('invitation.guest.email')}
        type="email"
        required={false}
        autoComplete="off"
        {...form.field('contactEmail')}
      />
    </>
  );
}

function KnownPerson({ form, meeting }: { readonly form: RecordForm<Values>; readonly meeting: Meeting }) {
  const t = useTexts();
  const [search, setSearch] = useState('');
  const paused = usePaused(search);
  const variables = { territoryId: meeting.territory?.id ?? '', search: paused };
  const found = useQuery({
    queryKey: ['guests', variables],
    queryFn: ({ signal }) => run(GuestChoiceDocument, variables, signal),
    placeholderData: (before) => before,
  });
  const items = (found.data?.persons.nodes ?? []).map(({ id, name, function: task, organisation }) => ({
    id,
    text: name,
    detail: [task, organisation?.name].filter(Boolean).join(', '),
  }));
  return (
    <ComboBox
      label={t('invitation.guest.person')}
      items={items}
      searching={found.isFetching || paused !== search}
      onInput={setSearch}
      {...form.controlled('personId')}
    />
  );
}
