import { createHash } from 'node:crypto';
import { DomainError } from '../../../shared/domain-error.js';
import type { ConnectionRelation } from './read-model.js';

/** How a connection may be paged. */
export interface PageRules {
  readonly pageSize: number;
  readonly maximum: number;
  /** Marks the cursors of this connection, so that those of another are recognised as wrong. */
  readonly tag: string;
  /** How many values a cursor holds: the sort keys and the id. */
  readonly parts: number;
}

/** One page as asked for; `after` and `before` are the values of decoded cursors, as text. */
export interface PageRequest {
  readonly size: number;
  readonly after: readonly string[] | null;
  readonly before: readonly string[] | null;
}

/** The rules of a connection of read models. */
export const pageRules = (relation: ConnectionRelation): PageRules => ({
  pageSize: relation.pageSize,
  maximum: relation.maximum,
  tag: tagOf(relation),
  parts: relation.key.length + 1,
});

const tagOf = (relation: ConnectionRelation): string => {
  const order = relation.key.map((key) => `${String(key.by)} ${key.direction ?? 'asc'} ${key.type}`);
  const targets = relation.targets.map((target) => target.type);
  return createHash('sha256')
    .update([...targets, ...order].join('|'))
    .digest('hex')
    .slice(0, 8);
};

/** Reads first, after, last and before. Throws BAD_PAGE_SIZE and BAD_CURSOR. */
export function pageRequest(values: Readonly<Record<string, unknown>>, rules: PageRules): PageRequest {
  const { first, last } = values;
  const both = first != null && last != null;
  const size = first ?? last ?? rules.pageSize;
  if (both || typeof size !== 'number' || !Number.isInteger(size) || size < 0 || size > rules.maximum) {
    throw new DomainError('BAD_PAGE_SIZE', { maximum: rules.maximum }, last == null ? 'first' : 'last');
  }
  return {
    size,
    after: decodeCursor(values['after'], rules, 'after'),
    before: decodeCursor(values['before'], rules, 'before'),
  };
}

const MAXIMUM_CURSOR_LENGTH = 4_000;
/** The refusal of a cursor that this connection did not give out. */
export const badCursor = (field: string): DomainError => new DomainError('BAD_CURSOR', {}, field);

function decodeCursor(cursor: unknown, rules: PageRules, field: string): readonly string[] | null {
  if (cursor == null) return null;
  if (typeof cursor !== 'string' || cursor.length > MAXIMUM_CURSOR_LENGTH) throw badCursor(field);
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'));
  } catch {
    throw badCursor(field);
  }
  if (!Array.isArray(decoded) || decoded.length !== rules.parts + 1) throw badCursor(field);
  const [tag, ...parts] = decoded as unknown[];
  if (tag !== rules.tag || !parts.every((part) => typeof part === 'string')) throw badCursor(field);
  return parts;
}
