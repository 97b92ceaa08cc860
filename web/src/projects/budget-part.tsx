import { useState } from 'react';
import { useChange } from '../api/change';
import {
  CancelReceiptDocument,
  RecordReceiptDocument,
  SaveBudgetLineDocument,
} from '../api/generated/graphql';
import { AddFiles } from '../files/add-files';
import { FileList } from '../files/file-list';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { BudgetBars } from '../ui/budget-bars';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Disclosure } from '../ui/disclosure';
import { germanDate } from '../ui/german-date';
import { EntryActions } from './entry-actions';
import { FieldsDialog } from './fields-dialog';
import { inEuros, typedEuros } from './numbers';
import { may, type PartProps, type ProjectDialogProps, type ShownProject } from './shown-project';

type Line = ShownProject['budgetLines'][number];
type Receipt = ShownProject['receipts'][number];
type Asked = { readonly line: Line | null } | { readonly receipt: Receipt } | 'receipt' | null;

const COST_KINDS = [
  ...(['STAFF', 'FEES', 'MATERIAL', 'TRAVEL', 'PUBLICITY', 'RENT', 'IN_KIND'] as const),
  ...(['INVESTMENT', 'OTHER'] as const),
];

/** What is planned and what was spent, receipt by receipt. */
export function BudgetPart({ project }: PartProps) {
  const t = useTexts();
  const [asked, setAsked] = useState<Asked>(null);
  const { budgetLines, planned, spent } = project;
  const mayChange = may(project, 'CHANGE_BUDGET');
  const close = (): void => setAsked(null);
  return (
    <Card
      title={t('projects.budget')}
      actions={
        <>
          {may(project, 'RECORD_RECEIPT') && budgetLines.length > 0 && (
            <Button icon="add" onClick={() => setAsked('receipt')}>
              {t('projects.receipt.add')}
            </Button>
          )}
          {mayChange && <Button onClick={() => setAsked({ line: null })}>{t('projects.line.add')}</Button>}
        </>
      }
    >
      {spent > planned && (
        <Alert kind="warning" title={t('projects.overspent', { amount: inEuros(spent - planned) })} />
      )}
      {budgetLines.length === 0 ? (
        <p className="kern-body">{t('projects.line.none')}</p>
      ) : (
        <BudgetBars title={t('projects.bars')} lines={budgetLines} amount={inEuros} />
      )}
      {mayChange && budgetLines.length > 0 && (
        <Disclosure summary={t('projects.lines.change')}>
          <ul className="project-entries">
            {budgetLines.map((line) => (
              <li key={line.id}>
                {line.label}, {inEuros(line.planned)}
                <EntryActions
                  projectId={project.id}
                  part="BUDGET_LINE"
                  entry={line}
                  title={line.label}
                  onChange={() => setAsked({ line })}
                />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Receipts project={project} onCancel={(receipt) => setAsked({ receipt })} />
      {asked === 'receipt' && <ReceiptDialog project={project} onClose={close} />}
      {asked !== null && typeof asked === 'object' && 'line' in asked && (
        <LineDialog project={project} line={asked.line} onClose={close} />
      )}
      {asked !== null && typeof asked === 'object' && 'receipt' in asked && (
        <CancelDialog project={project} receipt={asked.receipt} onClose={close} />
      )}
    </Card>
  );
}

function Receipts({ project, onCancel }: PartProps & { readonly onCancel: (receipt: Receipt) => void }) {
  const t = useTexts();
  const { receipts } = project;
  if (receipts.length === 0) return null;
  const mayRecord = may(project, 'RECORD_RECEIPT');
  return (
    <Disclosure summary={t('projects.receipts', { count: receipts.length })}>
      <ul className="project-entries">
        {receipts.map((receipt) => (
          <li key={receipt.id}>
            <OneReceipt project={project} receipt={receipt} />
            {mayRecord && receipt.cancelledAt === null && (
              <span className="row no-print">
                <Button
                  look="tertiary"
                  aria-label={t('projects.receipt.cancelOf', { payee: receipt.payee })}
                  onClick={() => onCancel(receipt)}
                >
                  {t('projects.receipt.cancel')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function OneReceipt({ project, receipt }: PartProps & { readonly receipt: Receipt }) {
  const t = useTexts();
  const { id, paidOn, payee, purpose, amount, cancelledAt, cancelReason, files, lineId } = receipt;
  const line = project.budgetLines.find((each) => each.id === lineId)?.label ?? '';
  const said = `${germanDate(paidOn)}, ${payee}: ${purpose}, ${inEuros(amount)} (${line})`;
  const thing = { type: 'ProjectReceipt', id } as const;
  return (
    <>
      <p className="kern-body">
        {cancelledAt === null ? said : <s>{said}</s>}
        {cancelReason !== null && ` ${t('projects.receipt.cancelled', { reason: cancelReason })}`}
      </p>
      <FileList thing={thing} files={files} title={payee} />
      {may(project, 'RECORD_RECEIPT') && cancelledAt === null && (
        <Disclosure summary={t('projects.receipt.file', { payee })}>
          <AddFiles thing={thing} title={payee} />
        </Disclosure>
      )}
    </>
  );
}

function ReceiptDialog({ project, onClose }: ProjectDialogProps) {
  const t = useTexts();
  const record = useChange(RecordReceiptDocument);
  return (
    <FieldsDialog
      title={t('projects.receipt.add')}
      fields={[
        {
          name: 'lineId',
          label: t('projects.line'),
          kind: project.budgetLines.map(({ id, label }) => ({ value: id, label })),
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
      ]}
      saved={{
        ...{ lineId: project.budgetLines[0]?.id ?? '', paidOn: project.today },
        ...{ payee: '', purpose: '', amount: '' },
      }}
      draftKey={`project-${project.id}-receipt`}
      onSave={(typed) =>
        record.mutateAsync({ input: { projectId: project.id, ...typed, amount: typed.amount } })
      }
      onClose={onClose}
    />
  );
}

function LineDialog({ project, line, onClose }: ProjectDialogProps & { readonly line: Line | null }) {
  const t = useTexts();
  const save = useChange(SaveBudgetLineDocument);
  return (
    <FieldsDialog
      title={t(line === null ? 'projects.line.add' : 'projects.line.change')}
      fields={[
        { name: 'label', label: t('projects.line.label'), kind: 'line' },
        {
          name: 'kind',
          label: t('projects.line.kind'),
          kind: COST_KINDS.map((value) => ({ value, label: t(`projects.cost.${value}`) })),
        },
        { name: 'planned', label: t('projects.amount'), kind: 'euros', hint: t('projects.amountHint') },
      ]}
      saved={{
        label: line?.label ?? '',
        kind: line?.kind ?? 'OTHER',
        planned: line === null ? '' : typedEuros(line.planned),
      }}
      revision={line?.revision ?? 0}
      draftKey={`project-${project.id}-line-${line?.id ?? 'new'}`}
      onSave={({ label, kind, planned }, revision) =>
        save.mutateAsync({
          input: {
            ...{ projectId: project.id, seen: line && { id: line.id, revision }, label },
            ...{ planned, kind: COST_KINDS.find((each) => each === kind) ?? 'OTHER' },
          },
        })
      }
      onClose={onClose}
    />
  );
}

function CancelDialog({ project, receipt, onClose }: ProjectDialogProps & { readonly receipt: Receipt }) {
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
