/**
 * Work that costs much each time and little more for many, such as a transaction: what is added while it is under way is
 * done by the next one, together. Nothing waits for others to come.
 */
export class Together<Item> {
  private waiting: Item[] = [];
  private last: Promise<unknown> = Promise.resolve();
  private next: Promise<void> | null = null;

  constructor(private readonly work: (items: readonly Item[]) => Promise<void>) {}

  /** Done, or failed, with all those that were done with it. */
  add(item: Item): Promise<void> {
    this.waiting.push(item);
    this.next ??= this.last.then(() => this.begin());
    return this.next;
  }

  private begin(): Promise<void> {
    const items = this.waiting;
    this.waiting = [];
    this.next = null;
    const done = this.work(items);
    this.last = done.catch(() => undefined);
    return done;
  }
}
