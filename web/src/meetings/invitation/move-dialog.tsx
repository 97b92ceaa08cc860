import { z } from 'zod';
import { useChange } from '../../api/change';
import { MoveMeetingDocument } from '../../api/generated/graphql';
import { textOf, useTexts } from '../../texts';
import { dayOnly } from '../../texts/times';
import { DateField } from '../../ui/date-field';
import { type RecordForm, useRecordForm } from '../../ui/forms/use-record-form';
import { TextArea } from '../../ui/text-area';
import { TimeField } from '../../ui/time-field';
import type { Meeting } from '../meeting';
import { FormDialog } from '../../ui/forms/form-dialog';

const required = z.string().min(1, textOf('ui.required'));
const schema = z.object({
  startsAt: required,
  startTime: required,
  endsAt: z.string(),
  answerBy: z.string(),
  urgencyReason: z.string(),
});
type Values = z.infer<typeof schema>;

interface MoveDialogProps {
  readonly meeting: Meeting;
  readonly onClose: () => void;
}

/** An invited meeting gets another date, with all that follows from it. */
export function MoveDialog({ meeting, onClose }: MoveDialogProps) {
  const t = useTexts();
  const move = useChange(MoveMeetingDocument);
  const form = useRecordForm({
    schema,
    saved: savedOf(meeting),
    revision: meeting.revision,
    draftKey: `move-${meeting.id}`,
    onSave: async (values, revision) => {
      await move.mutateAsync({ input: { meetingId: meeting.id, revision, ...dateOf(values, meeting) } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('actions.move.title')} submit={t('actions.move.now')} {...{ form, onClose }}>
      <p className="kern-body">{t('actions.move.means')}</p>
      <DateField label={t('actions.move.day')} {...form.controlled('startsAt')} />
      <TimeField label={t('actions.move.start')} {...form.controlled('startTime')} />
      <TimeField label={t('actions.move.end')} required={false} {...form.controlled('endsAt')} />
      <NewPeriod meeting={meeting} form={form} />
      <DateField label={t('actions.move.answerBy')} required={false} {...form.controlled('answerBy')} />
      <TextArea
        label={t('invitation.urgency')}
        hint={t('invitation.urgency.hint')}
        required={false}
        rows={2}
        {...form.field('urgencyReason')}
      />
    </FormDialog>
  );
}

const savedOf = ({ startsAtLocal, endsAtLocal }: Meeting): Values => ({
  startsAt: startsAtLocal.slice(0, 10),
  startTime: startsAtLocal.slice(11, 16),
  endsAt: endsAtLocal?.slice(11, 16) ?? '',
  // A day for answers and a reason belong to one date.
  answerBy: '',
  urgencyReason: '',
});

const dateOf = ({ startsAt, startTime, endsAt, answerBy, urgencyReason }: Values, { zone }: Meeting) => ({
  startsAt: `${startsAt}T${startTime}[${zone}]`,
  ...(endsAt === '' ? {} : { endsAt: `${startsAt}T${endsAt}[${zone}]` }),
  ...(answerBy === '' ? {} : { answerBy }),
  ...(urgencyReason.trim() === '' ? {} : { urgencyReason }),
});

const DAY = 86_400_000;

/** The last day on which an invitation may arrive, when that many whole days lie between it and the meeting. */
const lastDayFor = (meetingDay: string, days: number): string =>
  new Date(Date.parse(`${meetingDay}T12:00:00Z`) - (days + 1) * DAY).toISOString().slice(0, 10);

/** The longest period of the convening bodies, reckoned for the chosen day. */
function NewPeriod({ meeting, form }: { readonly meeting: Meeting; readonly form: RecordForm<Values> }) {
  const t = useTexts();
  const day = form.methods.watch('startsAt');
  const periods = meeting.bodies.map(({ body }) => body?.rulesInForce?.parameters.invitationPeriodDays ?? 0);
  const days = Math.max(0, ...periods);
  if (days === 0 || Number.isNaN(Date.parse(`${day}T12:00:00Z`))) return null;
  return (
    <p className="kern-body">{t('actions.move.period', { days, lastDay: dayOnly(lastDayFor(day, days)) })}</p>
  );
}
