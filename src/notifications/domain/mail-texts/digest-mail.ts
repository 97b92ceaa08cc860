import type { Day } from '../../../shared/time/day.js';
import { formatDay } from '../../../shared/time/german-format.js';
import { renderMail } from './layout.js';
import {
  type Block,
  type Envelope,
  heading,
  links,
  type Mail,
  paragraph,
  subheading,
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
  readonly publicUrl: string;
}

const HEADINGS: Readonly<Record<Urgency, string>> = {
  OVERDUE: 'Überfällig',
  TODAY: 'Heute',
  SOON: 'In den nächsten sieben Tagen',
  LATER: 'Später oder ohne Termin',
};

/** Everything that waits, once a working day; nothing is sent when nothing waits. */
export const digestMail = ({ to, items, total, publicUrl }: DigestMail): Mail =>
  renderMail({
    to,
    subject: `Ihre Tagesübersicht: ${counted(total)}`,
    blocks: [
      paragraph(`${counted(total)[0]?.toUpperCase()}${counted(total).slice(1)} auf Sie.`),
      ...items.flatMap((item, index) => [
        ...(item.urgency === items[index - 1]?.urgency ? [] : [heading(HEADINGS[item.urgency])]),
        ...itemBlocks(item, publicUrl),
      ]),
      ...(total > items.length ? [paragraph(`Und ${total - items.length} weitere in Ihrer Übersicht.`)] : []),
      links({ label: 'Übersicht öffnen', href: publicUrl }),
    ],
  });

const counted = (total: number): string => (total === 1 ? 'eine Sache wartet' : `${total} Dinge warten`);

function itemBlocks(item: DigestItem, publicUrl: string): Block[] {
  const { demand, title, place, dueOn, urgency, reason, consequence, action, path } = item;
  const until =
    dueOn === null ? null : `${urgency === 'OVERDUE' ? 'fällig seit' : 'bis'} ${formatDay(dueOn)}`;
  return [
    subheading(`${demand}: ${title}`),
    paragraph([place, until].filter((part) => part !== null).join(', ')),
    paragraph([reason, consequence].filter((part) => part !== null).join(' ')),
    links({ label: action, href: `${publicUrl}${path}` }),
  ];
}
