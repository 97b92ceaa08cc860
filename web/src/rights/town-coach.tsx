import { useState } from 'react';
import { useChange } from '../api/change';
import {
  AgreeToCoachDocument,
  type AgreementFragment,
  type ListedAppointmentFragment,
  WithdrawAgreementDocument,
} from '../api/generated/graphql';
import { useTerm } from '../council/term';
import { today } from '../council/words';
import { useTexts } from '../texts';
import { shortDate } from '../texts/times';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { ConfirmDialog } from '../ui/confirm-dialog';

interface TownCoachProps {
  readonly territoryId: string;
  readonly agreement: AgreementFragment | undefined;
  readonly coaches: readonly ListedAppointmentFragment[];
  readonly mayAgree: boolean;
}

/** Whether the town wants a coach, and who it is. */
export function TownCoach({ territoryId, agreement, coaches, mayAgree }: TownCoachProps) {
  const t = useTexts();
  const term = useTerm();
  const running = coaches.filter(({ validTo }) => validTo === null || validTo >= today());
  return (
    <Card
      title={t('rights.coach')}
      {...(mayAgree && {
        actions: <CoachActions territoryId={territoryId} agreed={agreement !== undefined} />,
      })}
    >
      <p>
        {agreement === undefined
          ? t('rights.coach.not')
          : t('rights.coach.since', { day: shortDate(agreement.agreedAt) })}
      </p>
      {agreement !== undefined && running.length === 0 && <p className="muted">{t('rights.coach.nobody')}</p>}
      {running.map((coach) => (
        <p key={coach.id}>
          {t('rights.coach.is', { name: coach.holderName ?? t('rights.account'), term: term(coach) })}
        </p>
      ))}
    </Card>
  );
}

interface CoachActionsProps {
  readonly territoryId: string;
  readonly agreed: boolean;
}

function CoachActions({ territoryId, agreed }: CoachActionsProps) {
  const t = useTexts();
  const [asking, ask] = useState(false);
  const agree = useChange(AgreeToCoachDocument);
  const withdraw = useChange(WithdrawAgreementDocument);
  const input = { input: { territoryId } };
  const failure = agree.error ?? withdraw.error;
  return (
    <>
      {agreed ? (
        <Button onClick={() => ask(true)}>{t('rights.coach.withdraw')}</Button>
      ) : (
        <Button look="primary" busy={agree.isPending} onClick={() => agree.mutate(input)}>
          {t('rights.coach.agree')}
        </Button>
      )}
      {failure !== null && <Alert kind="danger" title={failure.message} justHappened />}
      {asking && (
        <ConfirmDialog
          danger
          title={t('rights.coach.withdrawTitle')}
          confirm={t('rights.coach.withdraw')}
          busy={withdraw.isPending}
          onConfirm={() => withdraw.mutate(input, { onSettled: () => ask(false) })}
          onClose={() => ask(false)}
        >
          <p>{t('rights.coach.withdrawText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
