import { useState } from 'react';
import { useTexts } from '../../texts';
import { dayOnly, shortDate } from '../../texts/times';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { type AgendaItem, useMeeting } from '../meeting';
import { DecisionDialog } from './decision-dialog';
import { EarlierDecisions } from './earlier-decisions';
import { TownDecisionDialog } from './town-decision-dialog';
import './decisions.css';

type Decision = NonNullable<AgendaItem['decision']>;

/** What was decided at the item, and what the office records of it. */
export function ItemDecision({ item }: { readonly item: AgendaItem }) {
  const t = useTexts();
  const [open, setOpen] = useState<'DECISION' | 'TOWN'>();
  const mayRecord = useMeeting().may.includes('RECORD_DECISION');
  const { decision } = item;
  const close = (): void => setOpen(undefined);
  if (decision === null && !mayRecord) return null;
  return (
    <div className="decision">
      {decision !== null && <DecisionToRead decision={decision} />}
      {mayRecord && (
        <div className="decision-buttons no-print">
          {decision?.awaitsTown === true && (
            <Button look="primary" onClick={() => setOpen('TOWN')}>
              {t('decisions.town')}
            </Button>
          )}
          <Button look={decision === null ? 'secondary' : 'tertiary'} onClick={() => setOpen('DECISION')}>
            {t(decision === null ? 'decisions.record' : 'decisions.correct')}
          </Button>
        </div>
      )}
      {open === 'DECISION' && <DecisionDialog item={item} onClose={close} />}
      {open === 'TOWN' && decision !== null && <TownDecisionDialog decision={decision} onClose={close} />}
    </div>
  );
}

const KIND_OF_BADGE = {
  APPROVED: 'success',
  APPROVED_WITH_CONDITIONS: 'success',
  DEFERRED: 'info',
  REJECTED: 'danger',
} as const;

function DecisionToRead({ decision }: { readonly decision: Decision }) {
  const t = useTexts();
  const { outcome, votes, conditions, wording, awaitsTown, correctionReason } = decision;
  const recorded = { day: shortDate(decision.recordedAt), name: decision.recordedBy ?? 'none' };
  return (
    <>
      <p className="decision-facts">
        <Badge kind={KIND_OF_BADGE[outcome]}>{t(`decisions.outcome.${outcome}`)}</Badge>
        {awaitsTown && <Badge kind="warning">{t('decisions.awaitsTown')}</Badge>}
        <span className="muted">
          {t(`decisions.kind.${decision.kind}`)} ·{' '}
          {votes === null ? t('decisions.notCounted') : t('decisions.votesOf', { ...votes })}
        </span>
      </p>
      <p className="decision-wording">{wording}</p>
      {conditions !== null && (
        <p className="decision-wording">
          <strong>{t('decisions.conditions')}:</strong> {conditions}
        </p>
      )}
      {awaitsTown && <p className="muted">{t('decisions.awaitsTown.means')}</p>}
      <TownSaid decision={decision} />
      <p className="muted">
        {t('decisions.recordedBy', recorded)}
        {correctionReason !== null && `. ${t('decisions.correctedBecause', { reason: correctionReason })}`}
      </p>
      <EarlierDecisions decision={decision} />
    </>
  );
}

function TownSaid({ decision: { townDecision } }: { readonly decision: Decision }) {
  const t = useTexts();
  if (townDecision === null) return null;
  const { authority, granted, decidedOn, reference } = townDecision;
  return (
    <p>
      {t(granted ? 'decisions.town.said.yes' : 'decisions.town.said.no', {
        authority: t(`decisions.town.authority.${authority}`),
        day: dayOnly(decidedOn),
        reference,
      })}
    </p>
  );
}
