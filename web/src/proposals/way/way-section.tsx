import './way.css';
import { type ComponentType, useState } from 'react';
import { Link } from 'react-router';
import type { ProposalAction } from '../../api/generated/graphql';
import { type TextName, useTexts } from '../../texts';
import { shortDate } from '../../texts/times';
import { Button } from '../../ui/button';
import { AgendaDialog } from './agenda-dialog';
import { AssignDialog } from './assign-dialog';
import { RecommendDialog } from './recommend-dialog';
import { Remarks } from './remarks';
import { ReturnDialog } from './return-dialog';
import { Reviews } from './reviews';
import { StatementDialog } from './statement-dialog';
import type { Proposal, WayDialogProps } from './way';

interface Act {
  readonly id: ProposalAction;
  readonly text: TextName;
  readonly Dialog: ComponentType<WayDialogProps>;
}

/** What the office does, in the order of the way. */
const ACTS: readonly Act[] = [
  { id: 'ASSIGN_REVIEWERS', text: 'way.assign', Dialog: AssignDialog },
  { id: 'RECOMMEND_PROPOSAL', text: 'way.recommend', Dialog: RecommendDialog },
  { id: 'PUT_PROPOSAL_ON_AGENDA', text: 'way.agenda', Dialog: AgendaDialog },
  { id: 'GIVE_STATEMENT', text: 'way.statement', Dialog: StatementDialog },
  { id: 'RETURN_PROPOSAL', text: 'way.return', Dialog: ReturnDialog },
];

/** Where the proposal stands, what comes next and who is to act, and what was said about it. */
export function WaySection({ proposal }: { readonly proposal: Proposal }) {
  const t = useTexts();
  const { step, who } = proposal.next;
  return (
    <section className="stack way" aria-labelledby="way">
      <h2 className="kern-heading-medium" id="way">
        {t('way.title')}
      </h2>
      <p className="kern-body way-next">
        <strong>{t('way.next')}</strong> {t(`way.step.${step}`)}{' '}
        {who !== 'NOBODY' && t('way.who', { who: t(`way.who.${who}`) })}
      </p>
      <Acts proposal={proposal} />
      <Remarks proposal={proposal} />
      <Consultations proposal={proposal} />
      <Reviews reviews={proposal.reviews} />
      <Statements proposal={proposal} />
    </section>
  );
}

function Acts({ proposal }: { readonly proposal: Proposal }) {
  const t = useTexts();
  const [open, setOpen] = useState<Act>();
  const acts = ACTS.filter(({ id }) => proposal.may.includes(id));
  if (acts.length === 0) return null;
  return (
    <>
      <div className="row no-print">
        {acts.map((act, index) => (
          <Button
            key={act.id}
            look={index === 0 ? 'primary' : 'secondary'}
            aria-haspopup="dialog"
            onClick={() => setOpen(act)}
          >
            {t(act.text)}
          </Button>
        ))}
      </div>
      {open !== undefined && <open.Dialog proposal={proposal} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function Consultations({ proposal: { consultations } }: { readonly proposal: Proposal }) {
  const t = useTexts();
  if (consultations.length === 0) return null;
  return (
    <ul className="way-list">
      {consultations.map(({ itemId, meetingId, meetingTitle, startsAt, position, outcome }) => (
        <li key={itemId}>
          {t('way.consultation', { position })}{' '}
          <Link to={`/sitzungen/${meetingId}`}>
            {meetingTitle}, {shortDate(startsAt)}
          </Link>
          {outcome !== null && `: ${t(`decisions.outcome.${outcome}` as TextName)}`}
        </li>
      ))}
    </ul>
  );
}

function Statements({ proposal: { statements } }: { readonly proposal: Proposal }) {
  const t = useTexts();
  if (statements.length === 0) return null;
  return (
    <>
      <h3 className="kern-title">{t('way.statements')}</h3>
      <ul className="way-list">
        {statements.map(({ id, source, words, at, by }) => (
          <li key={id}>
            <strong>{t(`way.source.${source}`)}</strong>
            <p className="way-words">{words}</p>
            <p className="muted">{[shortDate(at), by].filter((part) => part !== null).join(', ')}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
