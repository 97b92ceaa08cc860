import type { Day } from '../../../shared/time/day.js';
import { formatDay } from '../../../shared/time/german-format.js';
import { type CollectedNotice, noticeBlocks } from './digest-notices.js';
import { renderMail } from './layout.js';
import {
  type Block,
  type Envelope,
  heading,
  links,
  type Mail,
  paragraph,
  subheading,
  when,
} from './mail-content.js';

/** How near the day is by which something must be done. */
type Urgency = 'OVERDUE' | 'TODAY' | 'SOON' | 'LATER';

/** Something that waits; all texts are German. */
interface DigestItem {
  readonly urgency: Urgency;
  readonly dueOn: Day | null;
  readonly demand: string;
  readonly title: string;
  readonly place: string;
  readonly reason: string;
  readonly consequence: string | null;
  /** Path of the page on which it is done, and the words of the link. */
  readonly path: string;
  readonly action: string;
}

/** What waits for somebody on this morning. */
export interface DigestMail {
  readonly to: Envelope;
  /** The most urgent first. */
  readonly items: readonly DigestItem[];
  /** How many wait in all. */
  readonly total: number;
  /** What was collected for this morning, and whether there is more than fits into a mail. */
  readonly notices: readonly CollectedNotice[];
  readonly moreNotices: boolean;
  readonly publicUrl: string;
}

const HEADINGS: Readonly<Record<Urgency, string>> = {
  OVERDUE: 'Überfällig',
  TODAY: 'Heute',
  SOON: 'In den nächsten sieben Tagen',
  LATER: 'Später oder ohne Termin',
};

/**
 * Everything that waits, and what was collected, once a working day; a notice about a thing that is listed as waiting
 * stands with this thing.
 */
export function digestMail({ to, items, total, notices, moreNotices, publicUrl }: DigestMail): Mail {
  const waiting = new Set(items.map(({ path }) => path));
  const [withItems, apart] = [notices.filter(isAbout(waiting)), notices.filter((n) => !isAbout(waiting)(n))];
  const blocks = items.flatMap((item, index) => [
    ...when(item.urgency !== items[index - 1]?.urgency, heading(HEADINGS[item.urgency])),
    ...itemBlocks(item, withItems.filter(isAbout(new Set([item.path]))), publicUrl),
  ]);
  return renderMail({
    to,
    subject: `Ihre Tagesübersicht: ${subjectOf(total, apart.length)}`,
    blocks: [
      ...when(total > 0, paragraph(`${upper(countedThings(total))} auf Sie.`)),
      ...blocks,
      ...when(total > items.length, paragraph(`Und ${total - items.length} weitere in Ihrer Übersicht.`)),
      ...noticeBlocks(apart, publicUrl),
      ...when(moreNotices, paragraph('Weitere Mitteilungen stehen in der nächsten Tagesübersicht.')),
      links({ label: 'Übersicht öffnen', href: publicUrl }),
    ],
  });
}

const isAbout =
  (paths: ReadonlySet<string>) =>
  ({ path }: CollectedNotice): boolean =>
    paths.has(path);

const countedThings = (total: number): string =>
  total === 1 ? 'eine Sache wartet' : `${total} Dinge warten`;
const countedNotices = (total: number): string => (total === 1 ? 'eine Mitteilung' : `${total} Mitteilungen`);
const upper = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`;

const subjectOf = (things: number, notices: number): string =>
  [...(things > 0 ? [countedThings(things)] : []), ...(notices > 0 ? [countedNotices(notices)] : [])].join(
    ', ',
  );

function itemBlocks(item: DigestItem, news: readonly CollectedNotice[], publicUrl: string): Block[] {
  const { demand, title, place, dueOn, urgency, reason, consequence, action, path } = item;
  const until =
    dueOn === null ? null : `${urgency === 'OVERDUE' ? 'fällig seit' : 'bis'} ${formatDay(dueOn)}`;
  return [
    subheading(`${demand}: ${title}`),
    paragraph([place, until].filter((part) => part !== null).join(', ')),
    paragraph([reason, consequence].filter((part) => part !== null).join(' ')),
    ...news.map(({ text }) => paragraph(`Neu: ${text}`)),
    links({ label: action, href: `${publicUrl}${path}` }),
  ];
}
