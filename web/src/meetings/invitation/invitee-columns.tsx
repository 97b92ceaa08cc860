import { type TextName, type TextValues, useTexts } from '../../texts';
import { dateAndTime } from '../../texts/times';
import { AddressMarkBadge } from '../../council/address-marks';
import { Badge } from '../../ui/badge';
import { Menu } from '../../ui/menu';
import type { MenuProps } from '../../ui/menu-props';
import type { Column } from '../../ui/table';
import type { Meeting } from '../meeting';
import {
  type Entry,
  enteredByHand,
  type Invitee,
  inviteesOf,
  latestProof,
  nameOf,
  type Proof,
  seatOf,
  wasRefused,
} from './invitee';
import { serviceInWords } from './service-in-words';
import type { Mailing } from './use-mailing';

interface Acts {
  readonly mailing: Mailing;
  readonly enter: (entry: Entry) => void;
}

type Say = (name: TextName, values?: TextValues) => string;

/** The columns of the list of invitees; members see no proofs and have nothing to do in it. */
export function useInviteeColumns(meeting: Meeting, acts: Acts): Column<Invitee>[] {
  const t = useTexts();
  const all = inviteesOf(meeting);
  const deputy: Column<Invitee> = {
    id: 'deputy',
    header: t('invitation.column.deputy'),
    cell: (invitee) => deputyOf(invitee, all),
    hideOnPhone: true,
  };
  const columns: Column<Invitee>[] = [
    { id: 'name', header: t('invitation.column.name'), cell: (invitee) => <Name invitee={invitee} /> },
    { id: 'seat', header: t('invitation.column.seat'), cell: (invitee) => asWhat(t, invitee) },
    {
      id: 'answer',
      header: t('invitation.column.answer'),
      cell: (invitee) => <GivenAnswer invitee={invitee} />,
    },
    ...(all.some(({ role }) => role === 'DEPUTY') ? [deputy] : []),
  ];
  if (!meeting.canManage) return columns;
  return [
    ...columns,
    {
      id: 'service',
      header: t('invitation.column.service'),
      cell: (invitee) => <Service invitee={invitee} meeting={meeting} />,
    },
    {
      id: 'actions',
      header: t('invitation.column.actions'),
      onlyButtons: true,
      cell: (invitee) => <InviteeMenu {...{ invitee, meeting, acts }} />,
    },
  ];
}

const Name = ({ invitee }: { readonly invitee: Invitee }) => (
  <>
    {nameOf(invitee)}
    {typeof invitee.person?.function === 'string' && (
      <span className="invitee-note">{invitee.person.function}</span>
    )}
    <AddressMarkBadge marks={invitee.person?.addressMarks ?? []} />
  </>
);

function asWhat(t: Say, invitee: Invitee): string {
  const { role, votingRight, agendaItem } = invitee;
  if (role === 'GUEST') {
    return agendaItem === null
      ? t('invitation.guestForNone')
      : t('invitation.guestFor', { item: agendaItem.title });
  }
  const seat = seatOf(invitee);
  if (role === 'DEPUTY') return t('invitation.deputyFor', { seat });
  return votingRight ? seat : `${seat}, ${t('invitation.advisory')}`;
}

/** The deputy that is called for the seat of a member. */
function deputyOf({ role, seat }: Invitee, all: readonly Invitee[]): string {
  if (role !== 'HOLDER' || seat === null) return '–';
  const deputy = all.find((other) => other.role === 'DEPUTY' && other.seat?.id === seat.id);
  return deputy === undefined ? '–' : nameOf(deputy);
}

const ANSWER_LOOK = { OPEN: 'info', ACCEPTED: 'success', DECLINED: 'danger' } as const;

function GivenAnswer({ invitee }: { readonly invitee: Invitee }) {
  const t = useTexts();
  const { answer, answeredAt, answeredVia, answerHistory } = invitee;
  const recordedBy = answeredVia === 'OFFICE' ? answerHistory.at(-1)?.recordedBy : null;
  return (
    <div>
      <Badge kind={ANSWER_LOOK[answer]}>{t(`invitation.answer.${answer}`)}</Badge>
      {answeredAt !== null && answeredVia !== null && (
        <span className="invitee-note">
          {t('invitation.answered', {
            when: dateAndTime(answeredAt),
            via: t(`invitation.via.${answeredVia}`),
          })}
        </span>
      )}
      {typeof recordedBy === 'string' && (
        <span className="invitee-note">{t('invitation.recordedBy', { name: recordedBy })}</span>
      )}
    </div>
  );
}

function Service({ invitee, meeting }: { readonly invitee: Invitee; readonly meeting: Meeting }) {
  const corrected = invitee.serviceProofs.filter(({ correctedAt }) => correctedAt !== null);
  return (
    <div>
      <StandingService invitee={invitee} meeting={meeting} />
      {corrected.map((proof) => (
        <CorrectedService key={proof.id} proof={proof} />
      ))}
    </div>
  );
}

function StandingService({ invitee, meeting }: { readonly invitee: Invitee; readonly meeting: Meeting }) {
  const t = useTexts();
  const proof = latestProof(invitee, meeting);
  if (proof === undefined) {
    const hasAddress = typeof invitee.person?.contactEmail === 'string';
    return hasAddress ? (
      t('invitation.service.pending')
    ) : (
      <Badge kind="warning">{t('invitation.service.none')}</Badge>
    );
  }
  const { state, channel, detail } = proof;
  return (
    <>
      {state === 'REFUSED' || state === 'RETURNED' ? (
        <Badge kind="danger">{t(`invitation.service.${state}`)}</Badge>
      ) : (
        serviceInWords(t, proof)
      )}
      {channel !== 'EMAIL' && detail !== null && <span className="invitee-note">{detail}</span>}
    </>
  );
}

/** An entry that was wrong stays to be read, with the reason. */
function CorrectedService({ proof }: { readonly proof: Proof }) {
  const t = useTexts();
  return (
    <span className="invitee-note">
      <s>{serviceInWords(t, proof)}</s> {t('decisions.correctedBecause', { reason: proof.correctionReason })}
      {proof.correctedBy !== null && `, ${t('invitation.recordedBy', { name: proof.correctedBy })}`}
    </span>
  );
}

interface InviteeMenuProps {
  readonly invitee: Invitee;
  readonly meeting: Meeting;
  readonly acts: Acts;
}

function InviteeMenu({ invitee, meeting, acts }: InviteeMenuProps) {
  const t = useTexts();
  const { may } = meeting;
  const entry = (what: 'ANSWER' | 'SERVICE' | 'UNINVITE', text: TextName): MenuProps['items'][number] => ({
    id: what,
    text: t(text),
    danger: what === 'UNINVITE',
    onAction: () => acts.enter({ what, invitee }),
  });
  const again = {
    id: 'AGAIN',
    text: t('invitation.sendAgain'),
    onAction: () => acts.mailing.sendAgain(invitee),
  };
  const corrections = enteredByHand(invitee).map((proof) => ({
    id: proof.id,
    text: t('invitation.correct.of', { entry: serviceInWords(t, proof) }),
    onAction: () => acts.enter({ what: 'CORRECTION', invitee, proof }),
  }));
  const items = [
    ...(may.includes('RECORD_ANSWER') ? [entry('ANSWER', 'invitation.record.answer')] : []),
    ...(may.includes('RECORD_SERVICE') ? [entry('SERVICE', 'invitation.record.service')] : []),
    ...corrections,
    ...(may.includes('NUDGE') && (wasRefused(invitee, meeting) || invitee.answer === 'OPEN') ? [again] : []),
    ...(invitee.role === 'GUEST' && may.includes('INVITE_GUEST')
      ? [entry('UNINVITE', 'invitation.guests.uninvite')]
      : []),
  ];
  if (items.length === 0) return '–';
  return <Menu iconOnly label={t('invitation.actionsFor', { name: nameOf(invitee) })} items={items} />;
}
