import { useNavigate } from 'react-router';
import { z } from 'zod';
import { useChange } from '../../api/change';
import { SendInvitationDocument } from '../../api/generated/graphql';
import { type TextName, type TextValues, useTexts } from '../../texts';
import { longDate, timeSpan } from '../../texts/times';
import { Alert } from '../../ui/alert';
import { DescriptionList } from '../../ui/description-list';
import { Disclosure } from '../../ui/disclosure';
import { useRecordForm } from '../../ui/forms/use-record-form';
import { Loading } from '../../ui/loading';
import { sentenceOf } from '../../ui/sentence-of';
import { TextArea } from '../../ui/text-area';
import { usePaused } from '../../ui/use-paused';
import type { Meeting } from '../meeting';
import { FormDialog } from '../../ui/forms/form-dialog';
import { MailFrame } from './mail-preview';
import { type Preview, useInvitationPreview } from './use-invitation-preview';

const schema = z.object({ urgencyReason: z.string() });

interface SendDialogProps {
  readonly meeting: Meeting;
  readonly onClose: () => void;
}

/** The last look before the invitation goes out. */
export function SendDialog({ meeting, onClose }: SendDialogProps) {
  const t = useTexts();
  const navigate = useNavigate();
  const send = useChange(SendInvitationDocument);
  const saved = { urgencyReason: meeting.urgencyReason ?? '' };
  const form = useRecordForm({
    schema,
    saved,
    revision: meeting.revision,
    draftKey: `send-${meeting.id}`,
    onSave: async ({ urgencyReason }, revision) => {
      const reason = urgencyReason.trim() === '' ? {} : { urgencyReason };
      await send.mutateAsync({ input: { meetingId: meeting.id, revision, ...reason } });
      onClose();
      // Where the answers will come in.
      await navigate(`/sitzungen/${meeting.id}/einladung`);
    },
  });
  // What stands in the mail is looked at before it goes out: the reason too.
  const urgencyReason = usePaused(form.methods.watch('urgencyReason').trim()) || null;
  const preview = useInvitationPreview(meeting, { urgencyReason });
  const missed = meeting.bodies.some(({ invitationDeadline }) => invitationDeadline?.kept === false);
  return (
    <FormDialog title={t('invitation.send.title')} submit={t('invitation.send.now')} {...{ form, onClose }}>
      <Facts meeting={meeting} preview={preview.data ?? null} />
      {preview.error !== null && <Alert kind="danger" title={sentenceOf(preview.error)} />}
      {preview.isPending && <Loading />}
      {missed && (
        <TextArea
          label={t('invitation.urgency')}
          hint={t('invitation.urgency.hint')}
          required={false}
          rows={2}
          {...form.field('urgencyReason')}
        />
      )}
      {preview.data?.mail && (
        <Disclosure summary={t('invitation.send.look')}>
          <MailFrame meeting={meeting} mail={preview.data.mail} urgencyReason={urgencyReason} />
        </Disclosure>
      )}
    </FormDialog>
  );
}

function Facts({ meeting, preview }: { readonly meeting: Meeting; readonly preview: Preview | null }) {
  const t = useTexts();
  const { startsAt, endsAt, place, videoUrl, bodies } = meeting;
  const day = `${longDate(startsAt)}, ${timeSpan(startsAt, endsAt)}`;
  const periods = bodies.flatMap(({ invitationDeadline }) =>
    invitationDeadline === null ? [] : [invitationDeadline.sentence],
  );
  return (
    <DescriptionList
      items={[
        { term: t('invitation.send.when'), description: day },
        { term: t('invitation.send.where'), description: place ?? videoUrl ?? '–' },
        { term: t('invitation.send.to'), description: preview === null ? '…' : toWhom(t, preview) },
        { term: t('invitation.period.title'), description: periods.join(' ') },
      ]}
    />
  );
}

function toWhom(
  t: (name: TextName, values?: TextValues) => string,
  { recipients, recipientsElsewhere }: Preview,
): string {
  const noMail = recipients.filter(({ address }) => address === 'NONE').map(({ name }) => name);
  return [
    t('invitation.recipients.count', { n: new Set(recipients.map(({ personId }) => personId)).size }),
    ...(recipientsElsewhere > 0 ? [t('invitation.recipients.elsewhere', { n: recipientsElsewhere })] : []),
    ...(noMail.length > 0
      ? [t('invitation.send.noMail', { n: noMail.length, names: noMail.join(', ') })]
      : []),
  ].join(' ');
}
