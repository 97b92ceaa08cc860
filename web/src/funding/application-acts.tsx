import { useState } from 'react';
import type { FundingApplicationAct, ShownApplicationFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { Button } from '../ui/button';
import {
  ReceiptDialog,
  RejectDialog,
  RenewDialog,
  SubmitDialog,
  WithdrawDialog,
} from './application-dialogs';
import { DrawDialog } from './draw-dialog';
import { GrantDialog } from './grant-dialog';

export interface DialogProps {
  readonly application: ShownApplicationFragment;
  readonly onClose: () => void;
}

/** What can be done by a button on top, in the order in which it usually comes, with its window. */
const DIALOGS = {
  SUBMIT: SubmitDialog,
  RECORD_RECEIPT: ReceiptDialog,
  RECORD_GRANT: GrantDialog,
  CHANGE_GRANT: GrantDialog,
  DRAW_FUNDS: DrawDialog,
  REJECT: RejectDialog,
  RENEW: RenewDialog,
  WITHDRAW: WithdrawDialog,
} as const satisfies Partial<Record<FundingApplicationAct, (props: DialogProps) => React.ReactNode>>;
type Act = keyof typeof DIALOGS;
const ACTS = Object.keys(DIALOGS) as Act[];

/** What is entered already is only put right, so it comes last. */
const isDone = (act: Act, { receivedOn }: ShownApplicationFragment): boolean =>
  act === 'RECORD_RECEIPT' && receivedOn !== null;

/** What the office may do now; others see no button. */
export function ApplicationActs({ application }: Pick<DialogProps, 'application'>) {
  const t = useTexts();
  const [open, setOpen] = useState<Act | null>(null);
  const possible = ACTS.filter((act) => application.may.includes(act)).toSorted(
    (one, other) => Number(isDone(one, application)) - Number(isDone(other, application)),
  );
  if (possible.length === 0) return null;
  const Dialog = open === null ? null : DIALOGS[open];
  return (
    <div className="row no-print">
      {possible.map((act, index) => (
        <Button key={act} {...(index === 0 ? { look: 'primary' } : {})} onClick={() => setOpen(act)}>
          {t(`funding.act.${act}`)}
        </Button>
      ))}
      {Dialog !== null && <Dialog application={application} onClose={() => setOpen(null)} />}
    </div>
  );
}
