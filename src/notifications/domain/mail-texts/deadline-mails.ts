import type { ExplainedDay } from '../../../shared/time/explained-day.js';
import { formatDay } from '../../../shared/time/german-format.js';
import { doneLinks } from './done-links.js';
import { renderMail } from './layout.js';
import { type Envelope, facts, heading, links, list, type Mail, paragraph, shorten } from './mail-content.js';

/** A step of the escalation of a deadline. */
interface DeadlineMail {
  readonly to: Envelope;
  readonly told: 'RESPONSIBLE' | 'DEPUTY' | 'OFFICE';
  readonly missed: boolean;
  /** E.g. `Ladungsfrist`. */
  readonly kindName: string;
  readonly title: string;
  /** Body or town. */
  readonly where: string;
  readonly day: ExplainedDay;
  readonly url: string;
  /** Where the recipient says without signing in that it is done; null: not in this way. */
  readonly doneUrl: string | null;
}

/** What is told first, by whom it reaches. */
const SENTENCES: Readonly<Record<DeadlineMail['told'], { before: string; missed: string }>> = {
  RESPONSIBLE: {
    before: 'Ein Termin rückt näher. Es ist noch nicht erledigt.',
    missed: 'Ein Termin ist vorbei. Es ist noch nicht erledigt.',
  },
  DEPUTY: {
    before: 'Wer zuständig ist, wurde schon erinnert. Es ist noch nicht erledigt.',
    missed: 'Wer zuständig ist, wurde schon erinnert. Der Termin ist vorbei, und es ist noch nicht erledigt.',
  },
  OFFICE: {
    before: 'Ein Termin rückt näher. Es ist noch nicht erledigt. Jetzt ist die Koordinierungsstelle gefragt.',
    missed: 'Ein Termin ist vorbei. Es ist noch nicht erledigt. Jetzt ist die Koordinierungsstelle gefragt.',
  },
};

const subjectOf = ({ missed, kindName, title, day }: DeadlineMail): string => {
  const what = `${kindName}: ${shorten(title, 120)}`;
  return missed
    ? `Überfällig seit ${formatDay(day.lastDay)}: ${what}`
    : `Bis ${formatDay(day.dueOn)}: ${what}`;
};

/** To somebody who is to see that a deadline is kept, with the way to the day and what follows when it passes. */
export function deadlineMail(mail: DeadlineMail): Mail {
  const { to, told, missed, kindName, title, where, day, url, doneUrl } = mail;
  return renderMail({
    to,
    subject: subjectOf(mail),
    blocks: [
      paragraph(SENTENCES[told][missed ? 'missed' : 'before']),
      facts([
        [kindName, title],
        ['Zu erledigen bis', formatDay(day.dueOn)],
        ['Letzter möglicher Tag', day.lastDay === day.dueOn ? null : formatDay(day.lastDay)],
        ['Für', where],
      ]),
      ...(doneUrl === null ? [links({ label: 'Öffnen', href: url })] : doneLinks(url, doneUrl)),
      heading('Wie berechnet?'),
      facts([
        ['Regel', day.rule],
        ['Grundlage', day.source],
      ]),
      list(day.steps),
      heading('Wenn der Tag vergeht'),
      paragraph(day.consequence),
    ],
  });
}
