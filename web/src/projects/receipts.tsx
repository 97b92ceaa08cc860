import { useState } from 'react';
import { AddFiles } from '../files/add-files';
import { FileList } from '../files/file-list';
import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { germanDate } from '../ui/german-date';
import { inEuros } from './numbers';
import { CancelDialog, type Receipt, ReceiptDialog } from './receipt-dialogs';
import { may, type PartProps } from './shown-project';

type Asked = { readonly act: 'correct' | 'cancel'; readonly receipt: Receipt } | null;

/** Receipt by receipt, the newest first; a wrong one stays to be read. */
export function Receipts({ project }: PartProps) {
  const t = useTexts();
  const [asked, setAsked] = useState<Asked>(null);
  const close = (): void => setAsked(null);
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
              <ReceiptButtons receipt={receipt} onAct={(act) => setAsked({ act, receipt })} />
            )}
          </li>
        ))}
      </ul>
      {asked?.act === 'correct' && <ReceiptDialog project={project} wrong={asked.receipt} onClose={close} />}
      {asked?.act === 'cancel' && <CancelDialog project={project} receipt={asked.receipt} onClose={close} />}
    </Disclosure>
  );
}

interface ReceiptButtonsProps {
  readonly receipt: Receipt;
  readonly onAct: (act: 'correct' | 'cancel') => void;
}

function ReceiptButtons({ receipt: { payee }, onAct }: ReceiptButtonsProps) {
  const t = useTexts();
  return (
    <span className="row no-print">
      <Button
        look="tertiary"
        icon="edit"
        aria-label={t('projects.receipt.correctOf', { payee })}
        onClick={() => onAct('correct')}
      >
        {t('projects.correct')}
      </Button>
      <Button
        look="tertiary"
        aria-label={t('projects.receipt.cancelOf', { payee })}
        onClick={() => onAct('cancel')}
      >
        {t('projects.receipt.cancel')}
      </Button>
    </span>
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
