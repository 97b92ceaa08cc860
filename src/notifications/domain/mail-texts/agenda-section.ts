import { type Block, heading, list, subheading, when } from './mail-content.js';

/** An agenda item as it stands on the agenda. */
export interface AgendaEntry {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly presenter: string | null;
  readonly minutes: number | null;
  readonly publicity: 'PUBLIC' | 'NON_PUBLIC';
  readonly kind: 'INFORMATION' | 'CONSULTATION' | 'DECISION';
  /** Added after the invitation. */
  readonly isNew: boolean;
}

/** An agenda item as one recipient may see it. */
export interface AgendaLine {
  readonly number: string;
  readonly title: string;
  readonly presenter: string | null;
  readonly minutes: number | null;
  readonly publicity: 'PUBLIC' | 'NON_PUBLIC';
  readonly kind: AgendaEntry['kind'] | null;
  readonly isNew: boolean;
}

const HIDDEN_TITLE = 'Nichtöffentlicher Punkt';

const KINDS: Readonly<Record<AgendaEntry['kind'], string>> = {
  INFORMATION: 'Information',
  CONSULTATION: 'Beratung',
  DECISION: 'Beschluss',
};

/**
 * The agenda for one recipient. Of an item that he may not see, members learn only that it exists;
 * guests learn nothing of it (architecture.md §4).
 */
export const agendaForRecipient = (
  items: readonly AgendaEntry[],
  visibleIds: ReadonlySet<string>,
  hidden: 'ANONYMOUS' | 'OMITTED' = 'ANONYMOUS',
): AgendaLine[] =>
  items.flatMap(({ id, ...item }) => {
    if (visibleIds.has(id)) return [item];
    return hidden === 'OMITTED' ? [] : [anonymous(item)];
  });

// Presenter, minutes and kind would say what the item is about.
const anonymous = ({ number, isNew }: AgendaLine): AgendaLine => ({
  number,
  title: HIDDEN_TITLE,
  presenter: null,
  minutes: null,
  publicity: 'NON_PUBLIC',
  kind: null,
  isNew,
});

/** The agenda in its public and its non-public part. */
export function agendaBlocks(agenda: readonly AgendaLine[]): readonly Block[] {
  const part = (title: string, publicity: AgendaLine['publicity']): readonly Block[] => {
    const lines = agenda.filter((line) => line.publicity === publicity);
    return when(lines.length > 0, subheading(title), list(lines.map(agendaLineText)));
  };
  return when(
    agenda.length > 0,
    heading('Tagesordnung'),
    ...part('Öffentlicher Teil', 'PUBLIC'),
    ...part('Nichtöffentlicher Teil', 'NON_PUBLIC'),
  );
}

function agendaLineText({ number, title, presenter, minutes, kind, isNew }: AgendaLine): string {
  const details = [
    kind === null ? null : KINDS[kind],
    presenter,
    minutes === null ? null : `${minutes} Minuten`,
  ].filter((detail) => detail !== null);
  return `${number}. ${title}${details.length > 0 ? ` (${details.join(', ')})` : ''}${isNew ? ' – neu' : ''}`;
}
