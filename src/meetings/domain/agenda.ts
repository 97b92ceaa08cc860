import { DomainError } from '../../shared/domain-error.js';

export const AGENDA_TITLE_MAX = 300;
export const AGENDA_MINUTES_MAX = 600;

/** An agenda item as far as its place is concerned; positions run 1..n without gaps. */
export interface PlacedItem {
  readonly id: string;
  readonly position: number;
}

/** The title on one line. Errors: AGENDA_TITLE_MISSING, AGENDA_TITLE_TOO_LONG. */
export function agendaTitle(text: string, field = 'title'): string {
  const title = text.replaceAll(/\s+/g, ' ').trim();
  if (title === '') throw new DomainError('AGENDA_TITLE_MISSING', {}, field);
  if (title.length > AGENDA_TITLE_MAX)
    throw new DomainError('AGENDA_TITLE_TOO_LONG', { max: AGENDA_TITLE_MAX }, field);
  return title;
}

/** Planned minutes; null means not planned. Error: AGENDA_MINUTES_INVALID. */
export function agendaMinutes(minutes: number | null, field = 'minutes'): number | null {
  if (minutes === null) return null;
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > AGENDA_MINUTES_MAX) {
    throw new DomainError('AGENDA_MINUTES_INVALID', { max: AGENDA_MINUTES_MAX }, field);
  }
  return minutes;
}

/** The number shown for an item: its position in the whole agenda. */
export const agendaNumber = ({ position }: PlacedItem): string => String(position);

/** The items in their order. */
export const inOrder = <Item extends PlacedItem>(items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => a.position - b.position);

/** Planned minutes of all items; items without minutes count as none. */
export const totalMinutes = (items: readonly { readonly minutes: number | null }[]): number =>
  items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);

/** The new position of each item. The ids must name every item exactly once: AGENDA_ORDER_INCOMPLETE. */
export function reorderedPositions(
  items: readonly PlacedItem[],
  ids: readonly string[],
): Map<string, number> {
  const positions = new Map(ids.map((id, index) => [id, index + 1]));
  if (ids.length !== items.length || items.some(({ id }) => !positions.has(id))) {
    throw new DomainError('AGENDA_ORDER_INCOMPLETE', {}, 'itemIds');
  }
  return positions;
}

/** The new position of each item after moving one. Errors: AGENDA_ITEM_UNKNOWN, AGENDA_POSITION_INVALID. */
export function movedPositions(
  items: readonly PlacedItem[],
  id: string,
  position: number,
): Map<string, number> {
  const ids = inOrder(items).map((item) => item.id);
  if (!ids.includes(id)) throw new DomainError('AGENDA_ITEM_UNKNOWN', {}, 'itemId');
  if (!Number.isInteger(position) || position < 1 || position > ids.length) {
    throw new DomainError('AGENDA_POSITION_INVALID', { max: ids.length }, 'position');
  }
  const others = ids.filter((other) => other !== id);
  return reorderedPositions(items, others.toSpliced(position - 1, 0, id));
}

/** Positions 1..n in the present order, closing the gap that a removed item left. */
export const closedPositions = (items: readonly PlacedItem[]): Map<string, number> =>
  new Map(inOrder(items).map(({ id }, index) => [id, index + 1]));
