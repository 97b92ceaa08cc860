/** What a process needs to know the business time: it was `business` when the system's clock showed `since`. */
export interface ClockSetting {
  readonly business: number;
  readonly since: number;
}

/** The clock of all processes of a test: it runs like the real one, and can be set. */
export class BusinessClock {
  private readonly followers = new Set<() => void>();
  setting: ClockSetting;

  constructor(now: Date) {
    this.setting = { business: now.getTime(), since: Date.now() };
  }

  set(now: Date): void {
    this.setting = { business: now.getTime(), since: Date.now() };
    for (const follow of this.followers) follow();
  }

  jump(milliseconds: number): void {
    this.set(new Date(this.businessTimeAt(Date.now()) + milliseconds));
  }

  /** What this clock, as it is set now, showed at an instant of the system's. */
  businessTimeAt(system: number): number {
    return this.setting.business + system - this.setting.since;
  }

  onChange(follow: () => void): void {
    this.followers.add(follow);
  }

  offChange(follow: () => void): void {
    this.followers.delete(follow);
  }
}
