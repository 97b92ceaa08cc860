import { useChange } from '../api/change';
import {
  CancelReceiptDocument,
  CorrectReceiptDocument,
  RecordReceiptDocument,
} from '../api/generated/graphql';
import { useTexts } from '../texts';
import { type FieldOf, FieldsDialog } from './fields-dialog';
import { typedEuros } from './numbers';
import type { ProjectDialogProps, ShownProject } from './shown-project';

export type Receipt = ShownProject['receipts'][number];

type Name = 'lineId' | 'paidOn' | 'payee' | 'purpose' | 'amount';

function useReceiptFields({ budgetLines }: ShownProject): readonly FieldOf<Name>[] {
  const t = useTexts();
  return [
    {
      name: 'lineId',
      label: t('projects.line'),
      kind: budgetLines.map(({ id, label }) => ({ value: id, label })),
    },
    { name: 'paidOn', label: t('projects.receipt.paidOn'), kind: 'day' },
    {
      name: 'payee',
      label: t('projects.receipt.payee'),
      kind: 'line',
      hint: t('projects.receipt.payeeHint'),
    },
    { name: 'purpose', label: t('projects.receipt.purpose'), kind: 'line' },
    { name: 'amount', label: t('projects.amount'), kind: 'euros', hint: t('projects.amountHint') },
  ];
}

interface ReceiptDialogProps extends ProjectDialogProps {
  /** The one in whose place it comes; null: it is new. */
  readonly wrong: Receipt | null;
}

/** A receipt is recorded; or put right, with the reason. */
export const ReceiptDialog = ({ wrong, ...rest }: ReceiptDialogProps) =>
  wrong === null ? <RecordDialog {...rest} /> : <CorrectDialog {...rest} receipt={wrong} />;

function RecordDialog({ project, onClose }: ProjectDialogProps) {
  const t = useTexts();
  const record = useChange(RecordReceiptDocument);
  return (
    <FieldsDialog
      title={t('projects.receipt.add')}
      fields={useReceiptFields(project)}
      saved={{
        ...{ lineId: project.budgetLines[0]?.id ?? '', paidOn: project.today },
        ...{ payee: '', purpose: '', amount: '' },
      }}
      draftKey={`project-${project.id}-receipt`}
      onSave={(typed) => record.mutateAsync({ input: { projectId: project.id, ...typed } })}
      onClose={onClose}
    />
  );
}

interface OfReceiptProps extends ProjectDialogProps {
  readonly receipt: Receipt;
}

function CorrectDialog({ project, receipt, onClose }: OfReceiptProps) {
  const t = useTexts();
  const correct = useChange(CorrectReceiptDocument);
  const { id, lineId, paidOn, payee, purpose, amount } = receipt;
  return (
    <FieldsDialog
      title={t('projects.receipt.correctOf', { payee })}
      fields={[
        ...useReceiptFields(project),
        {
          name: 'reason' as const,
          label: t('projects.reason'),
          kind: 'line',
          hint: t('projects.receipt.correctHint'),
        },
      ]}
      saved={{ lineId, paidOn, payee, purpose, amount: typedEuros(amount), reason: '' }}
      draftKey={`project-${project.id}-correct-${id}`}
      onSave={(typed) => correct.mutateAsync({ input: { projectId: project.id, receiptId: id, ...typed } })}
      onClose={onClose}
    />
  );
}

/** It counts no more, and nothing comes in its place. */
export function CancelDialog({ project, receipt, onClose }: OfReceiptProps) {
  const t = useTexts();
  const cancel = useChange(CancelReceiptDocument);
  return (
    <FieldsDialog
      title={t('projects.receipt.cancelOf', { payee: receipt.payee })}
      submit={t('projects.receipt.cancel')}
      fields={[{ name: 'reason', label: t('projects.reason'), kind: 'line' }]}
      saved={{ reason: '' }}
      draftKey={`project-${project.id}-cancel-${receipt.id}`}
      onSave={({ reason }) =>
        cancel.mutateAsync({ input: { projectId: project.id, receiptId: receipt.id, reason } })
      }
      onClose={onClose}
    />
  );
}
