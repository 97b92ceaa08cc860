import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../texts';
import { AudienceLine } from '../../audience/audience-line';
import { ItemDecision } from '../decisions/item-decision';
import { ItemFiles } from './item-files';
import { type AgendaItem, useMeeting } from '../meeting';

/** One item as everybody reads it. */
export function AgendaItemRow({
  item,
  children,
}: {
  readonly item: AgendaItem;
  readonly children?: ReactNode;
}) {
  const t = useTexts();
  const { canManage } = useMeeting();
  const facts = [
    item.presenter,
    item.minutes === null ? null : t('agenda.minutesOf', { minutes: item.minutes }),
    t(`agenda.kind.${item.kind}`),
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <div className="item">
      <span className="item-number">{item.position}</span>
      <div className="item-words">
        <span className="item-title">{item.title}</span>
        <span className="muted">
          {facts.join(' · ')}
          {item.publicity === 'NON_PUBLIC' && (
            <>
              {' · '}
              <strong>{t('agenda.publicity.NON_PUBLIC')}</strong>
            </>
          )}
        </span>
        <AudienceLine thing={{ type: 'AgendaItem', ...item }} mayChange={canManage} />
        {item.paper !== null && (
          <span>
            {t('decisions.paper')} <Link to={item.paper.path}>{item.paper.title}</Link>
          </span>
        )}
        <ItemFiles item={item} />
        <ItemDecision item={item} />
      </div>
      {children}
    </div>
  );
}
