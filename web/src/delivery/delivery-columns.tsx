import { Link } from 'react-router';
import type { ListedDeliveryFragment } from '../api/generated/graphql';
import { useTexts } from '../texts';
import { dateAndTime } from '../texts/times';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import type { Column } from '../ui/table';
import { KINDS } from './words';

type Delivery = ListedDeliveryFragment;
type Texts = ReturnType<typeof useTexts>;

/** What the retry button does, and for which one it is at work. */
export interface Retrying {
  readonly retry: (delivery: Delivery) => void;
  readonly busyWith: string | undefined;
}

const nameOf = ({ recipient, toOffice }: Delivery, t: Texts): string =>
  recipient?.name ?? t(toOffice ? 'delivery.toOffice' : 'delivery.toNobody');

function Recipient({ delivery }: { readonly delivery: Delivery }) {
  const t = useTexts();
  const { recipient, isCopy } = delivery;
  const name = nameOf(delivery, t);
  return (
    <>
      {recipient === null ? (
        name
      ) : (
        <Link className="kern-link" to={`/personen/${recipient.id}`}>
          {name}
        </Link>
      )}{' '}
      {isCopy && <Badge kind="info">{t('delivery.copy')}</Badge>}
    </>
  );
}

function About({ delivery: { thing } }: { readonly delivery: Delivery }) {
  if (thing === null) return null;
  return (
    <Link className="kern-link" to={thing.path}>
      {thing.title}
    </Link>
  );
}

/** When it went or is to go; of what failed, when it is tried next or since when it has been waiting. */
function whenOf({ state, kind, dueAt, sentAt }: Delivery, t: Texts): string {
  if (sentAt !== null) return t('delivery.sentAt', { when: dateAndTime(sentAt) });
  const when = dateAndTime(dueAt);
  if (kind === 'EVENT' || state === 'PARKED') return t('delivery.since', { when });
  return t(state === 'RETRYING' ? 'delivery.nextTry' : 'delivery.dueAt', { when });
}

const mayRetry = ({ state, kind }: Delivery): boolean =>
  state === 'PARKED' || (state === 'RETRYING' && kind !== 'EVENT');

function Became({ delivery }: { readonly delivery: Delivery }) {
  const t = useTexts();
  const { id, state, attempts, sentence, retriedAt, retriedBy } = delivery;
  return (
    <span className="delivery-became">
      {sentence !== null && <span>{sentence}</span>}
      <span className="muted">{t('delivery.tries', { count: attempts })}</span>
      {retriedAt !== null && (
        <span className="muted">
          {t('delivery.retriedBy', {
            when: dateAndTime(retriedAt),
            who: retriedBy ?? t('delivery.toOffice'),
          })}
        </span>
      )}
      {state === 'PARKED' && <span className="muted">{t('delivery.id', { id })}</span>}
    </span>
  );
}

/** The columns of the list; the button only where it does something. */
export function useDeliveryColumns(
  deliveries: readonly Delivery[],
  { retry, busyWith }: Retrying,
): Column<Delivery>[] {
  const t = useTexts();
  const again = (delivery: Delivery) => (
    <Button
      busy={busyWith === delivery.id}
      aria-label={t('delivery.retryOf', { what: t(KINDS[delivery.kind]), to: nameOf(delivery, t) })}
      onClick={() => retry(delivery)}
    >
      {t(delivery.kind === 'EVENT' ? 'delivery.retryEvent' : 'delivery.retry')}
    </Button>
  );
  const columns: Column<Delivery>[] = [
    { id: 'what', header: t('delivery.what'), cell: ({ kind }) => t(KINDS[kind]) },
    { id: 'to', header: t('delivery.to'), cell: (delivery) => <Recipient delivery={delivery} /> },
    { id: 'about', header: t('delivery.about'), cell: (delivery) => <About delivery={delivery} /> },
    { id: 'when', header: t('delivery.when'), cell: (delivery) => whenOf(delivery, t) },
    { id: 'became', header: t('delivery.became'), cell: (delivery) => <Became delivery={delivery} /> },
  ];
  if (!deliveries.some(mayRetry)) return columns;
  const header = t('delivery.retryColumn');
  return [
    ...columns,
    { id: 'again', header, onlyButtons: true, cell: (delivery) => mayRetry(delivery) && again(delivery) },
  ];
}
