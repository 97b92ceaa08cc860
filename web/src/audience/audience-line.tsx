import { useState } from 'react';
import { useTexts } from '../texts';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { AudienceDialog } from './audience-dialog';
import type { VisibleThing } from './visible-thing';
import './audience.css';

interface AudienceLineProps {
  readonly thing: VisibleThing;
  readonly mayChange: boolean;
}

/** Who sees a thing, in one line; for the office the way to change it. */
export function AudienceLine({ thing, mayChange }: AudienceLineProps) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const words = useWords(thing);
  if (!mayChange)
    return (
      <span className="audience-line muted">
        <Icon name="visibility" small />
        {words}
      </span>
    );
  return (
    <>
      <Button
        look="tertiary"
        icon="visibility"
        className="audience-button no-print"
        onClick={() => setOpen(true)}
      >
        {words}
        <span className="kern-sr-only">{t('audience.changeOf', { title: thing.title })}</span>
      </Button>
      {open && <AudienceDialog thing={thing} onClose={() => setOpen(false)} />}
    </>
  );
}

function useWords({ audience, sharedWith }: VisibleThing): string {
  const t = useTexts();
  const widest = audience.includes('PUBLIC') ? (['PUBLIC'] as const) : audience;
  const circles = widest.filter((word) => word !== 'OFFICE' || widest.length === 1);
  const receivers = sharedWith.flatMap(({ toName }) => toName ?? []);
  return [
    t('audience.visibleFor', { who: circles.map((word) => t(`audience.short.${word}`)).join(', ') }),
    ...(receivers.length > 0 ? [t('audience.sharedWith', { who: receivers.join(', ') })] : []),
  ].join(' · ');
}
