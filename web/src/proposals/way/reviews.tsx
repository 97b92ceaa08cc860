import { useState } from 'react';
import { Refused, useChange } from '../../api/change';
import { ReleaseReviewerDocument } from '../../api/generated/graphql';
import { useTexts } from '../../texts';
import { dayOnly } from '../../texts/times';
import { Alert } from '../../ui/alert';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { sentenceOf } from '../../ui/sentence-of';
import { ConflictDialog } from './conflict-dialog';
import { ReviewDialog } from './review-dialog';
import type { Review } from './way';

const KIND_OF_BADGE = { OPEN: 'warning', DONE: 'success', CONFLICT: 'info', RELEASED: 'info' } as const;

/** The reviews that one sees: the office all of them, pending and done; a reviewer his own. */
export function Reviews({ reviews }: { readonly reviews: readonly Review[] }) {
  const t = useTexts();
  if (reviews.length === 0) return null;
  return (
    <>
      <h3 className="kern-title">{t('way.reviews')}</h3>
      <ul className="way-list">
        {reviews.map((review) => (
          <li key={review.id}>
            <OneReview review={review} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OneReview({ review }: { readonly review: Review }) {
  const t = useTexts();
  const { reviewer, state, verdict, words, dueOn, scores } = review;
  return (
    <>
      <p className="row">
        <strong>{reviewer.name}</strong>
        <Badge kind={KIND_OF_BADGE[state]}>{t(`way.review.${state}`)}</Badge>
        {state === 'OPEN' && dueOn !== null && (
          <span className="muted">{t('way.review.dueOn', { day: dayOnly(dueOn) })}</span>
        )}
        {verdict !== null && <span>{t(`way.verdict.${verdict}`)}</span>}
      </p>
      {words !== null && <p className="way-words">{words}</p>}
      {scores.length > 0 && (
        <Disclosure summary={t('way.scores')}>
          <ul>
            {scores.map(({ criterionId, name, score, reason }) => (
              <li key={criterionId} className="way-words">
                <strong>
                  {name}: {t('way.score', { score })}
                </strong>{' '}
                {reason}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <ReviewActs review={review} />
    </>
  );
}

function ReviewActs({ review }: { readonly review: Review }) {
  const t = useTexts();
  const [open, setOpen] = useState<'REVIEW' | 'CONFLICT'>();
  const release = useChange(ReleaseReviewerDocument);
  const { id, revision, may } = review;
  const close = (): void => setOpen(undefined);
  if (may.length === 0) return null;
  return (
    <div className="row no-print">
      {may.includes('FINISH_REVIEW') && (
        <Button look="primary" aria-haspopup="dialog" onClick={() => setOpen('REVIEW')}>
          {t('way.review.give')}
        </Button>
      )}
      {may.includes('DECLARE_CONFLICT') && (
        <Button aria-haspopup="dialog" onClick={() => setOpen('CONFLICT')}>
          {t('way.conflict')}
        </Button>
      )}
      {may.includes('RELEASE_REVIEWER') && (
        <Button
          look="tertiary"
          busy={release.isPending}
          onClick={() => release.mutate({ input: { reviewId: id, revision } })}
        >
          {t('way.release', { name: review.reviewer.name })}
        </Button>
      )}
      {release.error instanceof Refused && (
        <Alert kind="danger" title={sentenceOf(release.error)} justHappened />
      )}
      {open === 'REVIEW' && <ReviewDialog review={review} onClose={close} />}
      {open === 'CONFLICT' && <ConflictDialog review={review} onClose={close} />}
    </div>
  );
}
