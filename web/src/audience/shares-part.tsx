import type { AudienceFactsFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { longDate } from '../texts/times';
import { Button } from '../ui/button';
import type { VisibleThing } from './visible-thing';
import type { ShareStep } from './share-confirm';

interface SharesPartProps {
  readonly thing: VisibleThing;
  readonly setting: AudienceFactsFragment;
  readonly onShare: (step: ShareStep) => void;
}

/** What leaves the town: to each association and the state by an act of its own. */
export function SharesPart({ thing: { sharedWith }, setting: { receivers }, onShare }: SharesPartProps) {
  const t = useTexts();
  if (receivers.length === 0) return null;
  return (
    <section className="stack">
      <h3 className="kern-title">{t('audience.shares')}</h3>
      <p className="muted">{t('audience.shares.text')}</p>
      <ul className="audience-shares">
        {receivers.map((receiver) => {
          const { territoryId, name, shareId } = receiver;
          const share = sharedWith.find(({ id }) => id === shareId);
          return (
            <li key={territoryId}>
              <span>
                {name}
                {share !== undefined && (
                  <span className="muted">
                    {t('audience.shares.since', {
                      when: longDate(share.sharedAt),
                      who: share.sharedBy ?? t('audience.shares.unknown'),
                    })}
                  </span>
                )}
              </span>
              <Button onClick={() => onShare({ receiver })}>
                {t(shareId === null ? 'audience.share' : 'audience.takeBack', { name })}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
