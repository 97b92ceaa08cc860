import { useEffect, useRef } from 'react';
import { useTexts } from '../../texts';
import { Button } from '../../ui/button';
import { Status } from '../../ui/status';
import type { AgendaItem } from '../meeting';

/** What was just taken off, and the way back; takes the focus, because the pressed button is gone. */
export function RemovedItem({ item, onUndo }: { readonly item: AgendaItem; readonly onUndo: () => void }) {
  const t = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), [item.id]);
  return (
    <div className="row no-print" ref={box}>
      <Status>{t('agenda.removed', { title: item.title })}</Status>
      <Button icon="arrow-back" onClick={onUndo}>
        {t('agenda.undo')}
      </Button>
    </div>
  );
}
