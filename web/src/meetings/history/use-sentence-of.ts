import { useTexts } from '../../texts';
import { dateAndTime } from '../../texts/times';
import type { Meeting } from '../meeting';

type Entry = Pick<Meeting['history'][number], 'event' | 'facts'>;
type Facts = Readonly<Record<string, unknown>>;
type Texts = ReturnType<typeof useTexts>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const count = (value: unknown): number => (typeof value === 'number' ? value : 0);
const part = (facts: Facts, name: string): Facts => {
  const value = facts[name];
  return typeof value === 'object' && value !== null ? (value as Facts) : {};
};
const start = (times: Facts): string => {
  const instant = text(times['startsAt']);
  return instant === '' ? '' : dateAndTime(instant);
};
const where = (t: Texts, place: Facts): string =>
  text(place['place']) || text(place['videoUrl']) || t('meetings.noPlace');

const SENTENCES: Readonly<Record<string, (t: Texts, facts: Facts) => string>> = {
  SCHEDULED: (t) => t('history.SCHEDULED'),
  DRAFT_CHANGED: (t) => t('history.DRAFT_CHANGED'),
  INVITED: (t, { invited }) => t('history.INVITED', { count: count(invited) }),
  MOVED: (t, facts) => t('history.MOVED', { from: start(part(facts, 'from')), to: start(part(facts, 'to')) }),
  PLACE_CHANGED: (t, facts) =>
    t('history.PLACE_CHANGED', { from: where(t, part(facts, 'from')), to: where(t, part(facts, 'to')) }),
  AGENDA_SUPPLEMENTED: (t, { itemIds }) =>
    t('history.AGENDA_SUPPLEMENTED', { count: Array.isArray(itemIds) ? itemIds.length : 0 }),
  NUDGED: (t, { open }) => t('history.NUDGED', { count: count(open) }),
  GUEST_INVITED: (t) => t('history.GUEST_INVITED'),
  GUEST_UNINVITED: (t) => t('history.GUEST_UNINVITED'),
  CANCELLED: (t) => t('history.CANCELLED'),
  HELD: (t) => t('history.HELD'),
  DECISION_RECORDED: (t) => t('history.DECISION_RECORDED'),
  DECISION_CHANGED: (t) => t('history.DECISION_CHANGED'),
};

/** What happened, as one German sentence. */
export function useSentenceOf(): (entry: Entry) => string {
  const t = useTexts();
  return ({ event, facts }) => SENTENCES[event]?.(t, JSON.parse(facts) as Facts) ?? t('history.other');
}
