import { useChange } from '../api/change';
import { type AddressMarkShownFragment, ClearAddressMarksDocument } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { shortDate } from '../texts/times';
import { Alert } from '../ui/alert';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { sentenceOf } from '../ui/sentence-of';

type Mark = AddressMarkShownFragment;

/** "Adresse unzustellbar seit …", to those who may know it. */
export function AddressMarkBadge({ marks }: { readonly marks: readonly Mark[] }) {
  const t = useTexts();
  const [mark] = marks;
  return mark === undefined ? null : (
    <Badge kind="danger" icon="mail">
      {t('council.mark.since', { day: shortDate(mark.since) })}
    </Badge>
  );
}

interface AddressMarksProps {
  readonly personId: string;
  readonly marks: readonly Mark[];
  readonly mayManage: boolean;
}

/** Why mails do not reach a person, what that means, and the button that sets it right. */
export function AddressMarks({ personId, marks, mayManage }: AddressMarksProps) {
  const t = useTexts();
  const clear = useChange(ClearAddressMarksDocument);
  if (marks.length === 0) return null;
  const isStopped = marks.some(({ stoppedAt }) => stoppedAt !== null);
  return (
    <Alert kind="danger" title={t('council.mark.title')}>
      <ul className="plain-list">
        {marks.map((mark) => (
          <li key={mark.id} className="kern-body">
            <strong>{mark.address}</strong>, {t('council.mark.since', { day: shortDate(mark.since) })}:{' '}
            {t(`council.mark.reason.${mark.reason}`)} {t('council.mark.status', { status: mark.status })}
          </li>
        ))}
      </ul>
      <p className="kern-body">{t(isStopped ? 'council.mark.stopped' : 'council.mark.once')}</p>
      {mayManage && (
        <>
          <p className="kern-body">{t('council.mark.mend')}</p>
          <Button busy={clear.isPending} onClick={() => clear.mutate({ input: { personId } })}>
            {t('council.mark.clear')}
          </Button>
        </>
      )}
      {clear.error !== null && <Alert kind="danger" title={sentenceOf(clear.error)} justHappened />}
    </Alert>
  );
}
