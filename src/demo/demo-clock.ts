import { readFileSync, writeFileSync } from 'node:fs';
import type { Clock } from '../shared/clock.js';

/** A clock that can be set forward ("Uhr vorstellen"), in the demo only. Its advance survives a restart. */
export class DemoClock implements Clock {
  private advance: number;

  /** `file` keeps the advance in milliseconds. */
  constructor(private readonly file: string) {
    this.advance = storedAdvance(file);
  }

  now(): Date {
    return new Date(Date.now() + this.advance);
  }

  /** Sets the clock forward to this instant; never back, because what has happened has happened. */
  forwardTo(instant: Date): void {
    this.advance = Math.max(this.advance, instant.getTime() - Date.now());
    writeFileSync(this.file, `${Math.round(this.advance)}\n`);
  }
}

function storedAdvance(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}
