import { useState } from 'react';
import type { OverviewPageQuery } from '../api/generated/graphql';
import { type DoneTask, JustDone } from '../tasks/just-done';
import { useTexts } from '../texts';
import { groupsOf, type WaitingItem } from './waiting';
import { WaitingCard } from './waiting-card';

interface WaitingListProps {
  readonly items: readonly WaitingItem[];
  readonly invitations: OverviewPageQuery['myInvitations'];
}

/** What waits, under a heading for each urgency. */
export function WaitingList({ items, invitations }: WaitingListProps) {
  const t = useTexts();
  const [done, setDone] = useState<DoneTask | null>(null);
  return (
    <div className="stack">
      {done !== null && <JustDone key={done.id} task={done} onEnd={() => setDone(null)} />}
      {groupsOf(items).map((group) => (
        <section key={group.urgency} className="stack" aria-labelledby={`urgency-${group.urgency}`}>
          <h2 className="kern-heading-medium overview-heading" id={`urgency-${group.urgency}`}>
            {t(`overview.urgency.${group.urgency}`)}
          </h2>
          <ul className="overview-list">
            {group.items.map((item) => (
              <li key={item.id}>
                <WaitingCard
                  item={item}
                  invitation={invitations.find(({ id }) => id === item.thingId) ?? null}
                  onDone={setDone}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
