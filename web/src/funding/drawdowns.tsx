import { type ReactNode, useState } from 'react';
import type { ShownApplicationFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { dayOnly } from '../texts/times';
import { Button } from '../ui/button';
import { Table } from '../ui/table';
import { CorrectDrawdownDialog } from './correct-drawdown-dialog';
import type { Drawdown } from './drawdown-fields';
import { euros } from './euros';
import { PaymentDialog } from './payment-dialog';

interface DrawdownsProps {
  readonly application: ShownApplicationFragment;
  readonly drawdowns: readonly Drawdown[];
}

type Asked = { readonly act: 'correct' | 'pay'; readonly drawdown: Drawdown } | null;

/** What was drawn, by day; what was wrong stays to be read. */
export function Drawdowns({ application, drawdowns }: DrawdownsProps) {
  const t = useTexts();
  const [asked, setAsked] = useState<Asked>(null);
  const close = (): void => setAsked(null);
  const mayDraw = application.may.includes('DRAW_FUNDS');
  return (
    <>
      <Table
        caption={t('funding.drawdowns')}
        columns={[
          {
            id: 'on',
            header: t('funding.requestedOn'),
            cell: (drawdown) => <Said of={drawdown}>{dayOnly(drawdown.requestedOn)}</Said>,
          },
          {
            ...{ id: 'amount', header: t('funding.amount'), align: 'end' },
            cell: (drawdown) => <Said of={drawdown}>{euros(drawdown.amount)}</Said>,
          },
          {
            ...{ id: 'purpose', header: t('funding.purpose') },
            cell: ({ purpose, cancelReason }) =>
              cancelReason === null
                ? (purpose ?? '–')
                : t('funding.drawdown.wrong', { reason: cancelReason }),
          },
          {
            ...{ id: 'paid', header: t('funding.paidOn') },
            cell: ({ paidOn }) => (paidOn === null ? '–' : dayOnly(paidOn)),
          },
          {
            ...{ id: 'acts', header: t('funding.drawdown.acts'), onlyButtons: true },
            cell: (drawdown) =>
              mayDraw && drawdown.cancelReason === null ? (
                <DrawdownButtons
                  drawdown={drawdown}
                  mayCorrect={application.proof?.submittedOn == null}
                  onAct={(act) => setAsked({ act, drawdown })}
                />
              ) : null,
          },
        ]}
        rows={drawdowns}
        rowKey={({ id }) => id}
      />
      {asked?.act === 'correct' && (
        <CorrectDrawdownDialog application={application} drawdown={asked.drawdown} onClose={close} />
      )}
      {asked?.act === 'pay' && (
        <PaymentDialog application={application} drawdown={asked.drawdown} onClose={close} />
      )}
    </>
  );
}

const Said = ({ of, children }: { readonly of: Drawdown; readonly children: ReactNode }) =>
  of.cancelReason === null ? children : <s>{children}</s>;

interface DrawdownButtonsProps {
  readonly drawdown: Drawdown;
  readonly mayCorrect: boolean;
  readonly onAct: (act: 'correct' | 'pay') => void;
}

function DrawdownButtons({ drawdown, mayCorrect, onAct }: DrawdownButtonsProps) {
  const t = useTexts();
  const which = { day: dayOnly(drawdown.requestedOn), amount: euros(drawdown.amount) };
  return (
    <span className="row">
      {drawdown.paidOn === null && (
        <Button look="tertiary" aria-label={t('funding.drawdown.payOf', which)} onClick={() => onAct('pay')}>
          {t('funding.drawdown.pay')}
        </Button>
      )}
      {mayCorrect && (
        <Button
          look="tertiary"
          aria-label={t('funding.drawdown.correctOf', which)}
          onClick={() => onAct('correct')}
        >
          {t('funding.drawdown.correct')}
        </Button>
      )}
    </span>
  );
}
