import { z } from 'zod';
import { useChange } from '../../api/change';
import { RecordAnswerDocument } from '../../api/generated/graphql';
import { textOf, useTexts } from '../../texts';
import { DateField } from '../../ui/date-field';
import { type RecordForm, useRecordForm } from '../../ui/forms/use-record-form';
import { RadioGroup } from '../../ui/radio-group';
import { Select } from '../../ui/select';
import { TimeField } from '../../ui/time-field';
import { FormDialog } from '../../ui/forms/form-dialog';
import { instantIn } from './instant-in';
import type { Invitee } from './invitee';

const schema = z
  .object({ answer: z.string(), deputyId: z.string(), givenAt: z.string(), givenTime: z.string() })
  .superRefine(({ answer, deputyId, givenAt, givenTime }, context) => {
    const wrong = (field: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (answer === '') wrong('answer', textOf('ui.required'));
    if (answer === 'DEPUTY' && deputyId === '') wrong('deputyId', textOf('ui.required'));
    if (givenAt !== '' && givenTime === '') wrong('givenTime', textOf('invitation.record.timeMissing'));
    if (givenAt === '' && givenTime !== '') wrong('givenAt', textOf('invitation.record.dayMissing'));
  });
type Values = z.infer<typeof schema>;
const NOTHING: Values = { answer: '', deputyId: '', givenAt: '', givenTime: '' };

/** Somebody called, as far as his answer needs it. */
interface Answering extends Pick<Invitee, 'id' | 'revision' | 'role'> {
  readonly person: { readonly name: string } | null;
  readonly seat: {
    readonly deputies: readonly { readonly person: { readonly id: string; readonly name: string } }[];
  } | null;
}

interface RecordAnswerDialogProps {
  readonly invitee: Answering;
  /** Of the meeting. */
  readonly zone: string;
  readonly onClose: () => void;
}

/** An answer that somebody gave by phone. */
export function RecordAnswerDialog({ invitee, zone, onClose }: RecordAnswerDialogProps) {
  const t = useTexts();
  const record = useChange(RecordAnswerDocument);
  const form = useRecordForm({
    schema,
    saved: NOTHING,
    revision: invitee.revision,
    draftKey: `answer-${invitee.id}`,
    onSave: async (values) => {
      await record.mutateAsync({ input: { invitationId: invitee.id, ...answerOf(values, zone) } });
      onClose();
    },
  });
  const title = t('invitation.record.answer.title', { name: invitee.person?.name });
  return (
    <FormDialog title={title} submit={t('invitation.record.answer')} {...{ form, onClose }}>
      <Answer invitee={invitee} form={form} />
      <DateField
        label={t('invitation.record.day')}
        hint={t('invitation.record.day.hint')}
        required={false}
        {...form.controlled('givenAt')}
      />
      <TimeField label={t('invitation.record.time')} required={false} {...form.controlled('givenTime')} />
    </FormDialog>
  );
}

const answerOf = ({ answer, deputyId, givenAt, givenTime }: Values, zone: string) => ({
  answer: answer === 'ACCEPTED' ? ('ACCEPTED' as const) : ('DECLINED' as const),
  ...(answer === 'DEPUTY' ? { deputyId } : {}),
  ...(givenAt === '' ? {} : { givenAt: instantIn(zone, givenAt, givenTime) }),
});

function Answer({ invitee, form }: { readonly invitee: Answering; readonly form: RecordForm<Values> }) {
  const t = useTexts();
  const deputies = invitee.role === 'HOLDER' ? (invitee.seat?.deputies ?? []) : [];
  const hint = deputies.length > 0 ? { hint: t('invitation.record.decline.hint') } : {};
  const options = [
    { value: 'ACCEPTED', label: t('invitation.record.accept') },
    { value: 'DECLINED', label: t('invitation.record.decline'), ...hint },
    ...(deputies.length > 0 ? [{ value: 'DEPUTY', label: t('invitation.record.deputy') }] : []),
  ];
  return (
    <>
      <RadioGroup
        legend={t('invitation.record.answer.what')}
        options={options}
        {...form.controlled('answer')}
      />
      {form.methods.watch('answer') === 'DEPUTY' && (
        <Select
          label={t('invitation.record.whichDeputy')}
          emptyLabel={t('ui.combo.choose')}
          options={deputies.map(({ person }) => ({ value: person.id, label: person.name }))}
          {...form.field('deputyId')}
        />
      )}
    </>
  );
}
