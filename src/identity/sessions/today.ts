import type { Clock } from '../../shared/clock.js';
import { type Day, localDayOf } from '../../shared/time/day.js';

const MINUTE = 60_000;

/** Today in Europe/Berlin. Reckoned once a minute, as it is asked with every request and days begin on full minutes. */
export class Today {
  private minute = Number.NaN;
  private day: Day = '';

  constructor(private readonly clock: Clock) {}

  /** The business instant and its day in Europe/Berlin. */
  get(): { readonly day: Day; readonly now: Date } {
    const now = this.clock.now();
    const minute = Math.floor(now.getTime() / MINUTE);
    if (minute !== this.minute) {
      this.day = localDayOf(now);
      this.minute = minute;
    }
    return { day: this.day, now };
  }
}
