import { z } from 'zod';
import { useChange } from '../api/change';
import {
  RecordFundingReceiptDocument,
  RejectFundingApplicationDocument,
  RenewFundingApplicationDocument,
  type ShownApplicationFragment,
  SubmitFundingApplicationDocument,
  WithdrawFundingApplicationDocument,
} from '../api/generated/graphql';
import { textOf, useTexts } from '../texts';
import { localDay } from '../texts/times';
import { Checkbox } from '../ui/checkbox';
import { DateField } from '../ui/date-field';
import { FormDialog } from '../ui/forms/form-dialog';
import { useRecordForm } from '../ui/forms/use-record-form';
import { TextArea } from '../ui/text-area';

interface DialogProps {
  readonly application: ShownApplicationFragment;
  readonly onClose: () => void;
}

const needed = () => z.string().refine((text) => text.trim() !== '', { error: () => textOf('ui.required') });
const today = (): string => localDay(new Date());

/** It was handed in, although the guard warns when that is confirmed. */
export function SubmitDialog({ application: { id, revision }, onClose }: DialogProps) {
  const t = useTexts();
  const submit = useChange(SubmitFundingApplicationDocument);
  const form = useRecordForm({
    schema: z.object({ submittedOn: needed(), despiteFindings: z.boolean() }),
    saved: { submittedOn: today(), despiteFindings: false },
    revision,
    draftKey: `funding-submit-${id}`,
    onSave: async (values) => {
      await submit.mutateAsync({ input: { applicationId: id, revision, ...values } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('funding.act.SUBMIT')} {...{ form, onClose }}>
      <DateField label={t('funding.submittedOn')} {...form.controlled('submittedOn')} />
      <Checkbox
        label={t('funding.despite')}
        hint={t('funding.despiteHint')}
        {...form.field('despiteFindings')}
      />
    </FormDialog>
  );
}

/** It arrived at the funder. */
export function ReceiptDialog({ application: { id, revision, receivedOn }, onClose }: DialogProps) {
  const t = useTexts();
  const record = useChange(RecordFundingReceiptDocument);
  const form = useRecordForm({
    schema: z.object({ receivedOn: needed() }),
    saved: { receivedOn: receivedOn ?? today() },
    revision,
    draftKey: `funding-receipt-${id}`,
    onSave: async (values) => {
      await record.mutateAsync({ input: { applicationId: id, revision, ...values } });
      onClose();
    },
  });
  return (
    <FormDialog title={t('funding.act.RECORD_RECEIPT')} {...{ form, onClose }}>
      <DateField label={t('funding.receivedOn')} {...form.controlled('receivedOn')} />
    </FormDialog>
  );
}

interface ReasonProps extends DialogProps {
  readonly act: 'REJECT' | 'WITHDRAW' | 'RENEW';
  readonly required: boolean;
  readonly onSave: (reason: string) => Promise<unknown>;
}

/** An act that says why. */
function ReasonDialog({ application: { id, revision }, act, required, onSave, onClose }: ReasonProps) {
  const t = useTexts();
  const form = useRecordForm({
    schema: z.object({ reason: required ? needed() : z.string() }),
    saved: { reason: '' },
    revision,
    draftKey: `funding-${act}-${id}`,
    onSave: async ({ reason }) => {
      await onSave(reason);
      onClose();
    },
  });
  return (
    <FormDialog title={t(`funding.act.${act}`)} {...{ form, onClose }}>
      <p className="kern-body">{t(`funding.actText.${act}`)}</p>
      <TextArea label={t('funding.reason')} required={required} {...form.field('reason')} />
    </FormDialog>
  );
}

export function RejectDialog(props: DialogProps) {
  const { id, revision } = props.application;
  const reject = useChange(RejectFundingApplicationDocument);
  const onSave = (reason: string) => reject.mutateAsync({ input: { applicationId: id, revision, reason } });
  return <ReasonDialog {...props} act="REJECT" required onSave={onSave} />;
}

export function WithdrawDialog(props: DialogProps) {
  const { id, revision } = props.application;
  const withdraw = useChange(WithdrawFundingApplicationDocument);
  const onSave = (reason: string) => withdraw.mutateAsync({ input: { applicationId: id, revision, reason } });
  return <ReasonDialog {...props} act="WITHDRAW" required onSave={onSave} />;
}

/** The plan of the proposal as it stands now becomes the next version. */
export function RenewDialog(props: DialogProps) {
  const { id, revision, state } = props.application;
  const renew = useChange(RenewFundingApplicationDocument);
  const onSave = (reason: string) => renew.mutateAsync({ input: { applicationId: id, revision, reason } });
  return <ReasonDialog {...props} act="RENEW" required={state !== 'DRAFT'} onSave={onSave} />;
}
