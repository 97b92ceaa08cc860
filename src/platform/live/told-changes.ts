import { randomUUID } from 'node:crypto';
import type { Change } from './change.js';
import type { Batch } from './waiting-changes.js';

const MOST_KEPT = 2_000;
/** A listener adds a mark of its rights. */
const ID = /^([0-9a-f]{8})-(\d{1,15})-/;

/** The last batches, for streams that come back with the id of the last event they got. */
export class ToldChanges {
  private era = newEra();
  private number = 0;
  /** Batches up to this one are forgotten. */
  private forgotten = 0;
  private kept: { readonly number: number; readonly change: Change }[] = [];

  /** Id of the latest batch, the first part of an event's id. */
  get id(): string {
    return `${this.era}-${this.number}`;
  }

  add({ changes, much }: Batch): void {
    this.number += 1;
    this.kept.push(...changes.map((change) => ({ number: this.number, change })));
    const surplus = this.kept.length - MOST_KEPT;
    if (surplus > 0) this.forgotten = this.kept.splice(0, surplus).at(-1)?.number ?? this.forgotten;
    if (much.size > 0) this.forgotten = this.number;
  }

  /** Something was missed: no earlier id is good any more. */
  startAnew(): void {
    this.era = newEra();
    this.kept = [];
  }

  /** What was told after the event with this id; null when that is not known any more. */
  since(id: string): readonly Change[] | null {
    const [, era, text] = ID.exec(id) ?? [];
    const number = Number(text);
    if (era !== this.era || number < this.forgotten || number > this.number) return null;
    return this.kept.filter((entry) => entry.number > number).map(({ change }) => change);
  }
}

const newEra = (): string => randomUUID().slice(0, 8);
