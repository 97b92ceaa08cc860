import { useEffect, useId, useState } from 'react';
import { useChange } from '../api/change';
import {
  AnswerOwnInvitationDocument,
  type GivenAnswer,
  type OwnInvitationFragment,
} from '../api/generated/graphql';
import { isSignedOut } from '../api/page-data';
import { useTexts } from '../texts';
import { Alert } from '../ui/alert';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { sentenceOf } from '../ui/sentence-of';

/**
 * Zusagen, Absagen, Vertretung: one click each, and another click changes the answer. The chosen answer is shown at
 * once; when the server refuses it, the former one stands there again with the reason.
 */
export function AnswerInvitation({ invitation }: { readonly invitation: OwnInvitationFragment }) {
  const t = useTexts();
  const change = useChange(AnswerOwnInvitationDocument);
  const given = change.isPending ? change.variables.input.answer : invitation.answer;
  const answer = (wanted: GivenAnswer, deputyId: string | null = null): void => {
    const schedule = invitation.meeting?.schedule ?? null;
    change.mutate({ input: { invitationId: invitation.id, answer: wanted, schedule, deputyId } });
  };
  const button = (wanted: GivenAnswer) => (
    <Button
      look={given === 'OPEN' && wanted === 'ACCEPTED' ? 'primary' : 'secondary'}
      icon={wanted === 'ACCEPTED' ? 'check' : 'close'}
      className={given === wanted ? 'answer-given' : undefined}
      aria-pressed={given === wanted}
      busy={change.isPending}
      onClick={() => given !== wanted && answer(wanted)}
    >
      {t(wanted === 'ACCEPTED' ? 'overview.accept' : 'overview.decline')}
    </Button>
  );
  return (
    <div className="answer">
      {change.error !== null && !isSignedOut(change.error) && (
        <Alert kind="danger" title={sentenceOf(change.error)} justHappened />
      )}
      <div className="answer-state" role="status">
        {given !== 'OPEN' && (
          <>
            <AnswerBadge answer={given} />
            <span className="kern-body">{t('overview.answer.note')}</span>
          </>
        )}
      </div>
      <div className="answer-buttons">
        {button('ACCEPTED')}
        {button('DECLINED')}
        <Deputies
          invitation={invitation}
          given={given}
          busy={change.isPending}
          onChoose={(deputyId) => answer('DECLINED', deputyId)}
        />
      </div>
    </div>
  );
}

/** The own answer in a word. */
export function AnswerBadge({ answer }: { readonly answer: OwnInvitationFragment['answer'] }) {
  const t = useTexts();
  if (answer === 'OPEN') return <Badge kind="warning">{t('overview.answer.open')}</Badge>;
  return answer === 'ACCEPTED' ? (
    <Badge kind="success" icon="success">
      {t('overview.answer.accepted')}
    </Badge>
  ) : (
    <Badge kind="info" icon="close">
      {t('overview.answer.declined')}
    </Badge>
  );
}

interface DeputiesProps {
  readonly invitation: OwnInvitationFragment;
  readonly given: OwnInvitationFragment['answer'];
  readonly busy: boolean;
  readonly onChoose: (deputyId: string) => void;
}

/** Sends somebody of the seat's deputies instead. */
function Deputies({ invitation, given, busy, onChoose }: DeputiesProps) {
  const t = useTexts();
  const id = useId();
  const [open, setOpen] = useState(false);
  // Who comes himself chooses nobody any more; the focus is elsewhere then.
  useEffect(() => {
    if (given === 'ACCEPTED') setOpen(false);
  }, [given]);
  const deputies = invitation.role === 'HOLDER' ? (invitation.seat?.deputies ?? []) : [];
  if (deputies.length === 0) return null;
  return (
    <>
      <Button look="tertiary" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('overview.deputy')}
      </Button>
      <div className="answer-deputies" id={id} hidden={!open}>
        <p className="kern-body">{t('overview.deputy.who')}</p>
        {deputies.map(({ person }) => (
          <Button key={person.id} icon="arrow-forward" busy={busy} onClick={() => onChoose(person.id)}>
            {person.name}
          </Button>
        ))}
      </div>
    </>
  );
}
