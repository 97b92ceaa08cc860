import type { ReactNode } from 'react';
import { useTexts } from '../../texts';
import { AudienceLine } from '../../audience/audience-line';
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
        <ItemFiles item={item} />
      </div>
      {children}
    </div>
  );
}
