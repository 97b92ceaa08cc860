import { Injectable } from '@nestjs/common';

/** How far the imports of this process are; the rows themselves are seen by nobody before the import commits. */
@Injectable()
export class RunningImports {
  private readonly written = new Map<string, number>();

  /** Rows written so far; null when none runs here. */
  of(territoryId: string): number | null {
    return this.written.get(territoryId) ?? null;
  }

  /** Runs `store` and counts what it says to have written. */
  async during<T>(territoryId: string, store: (wrote: (rows: number) => void) => Promise<T>): Promise<T> {
    this.written.set(territoryId, 0);
    try {
      return await store((rows) => this.written.set(territoryId, (this.of(territoryId) ?? 0) + rows));
    } finally {
      this.written.delete(territoryId);
    }
  }
}
