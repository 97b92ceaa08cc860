import type { Cents } from '../../shared/money/index.js';
import type { Day } from '../../shared/time/day.js';
import type { CostKind } from './cost-kind.js';

/** What a project tells of itself to whoever proves its use: of a time, both days included. */
export interface ProjectAccount {
  /** By line of the budget, receipts that are not cancelled; lines without any are left out. */
  readonly spent: readonly {
    readonly kind: CostKind;
    readonly label: string;
    readonly amount: Cents;
  }[];
  readonly reports: readonly {
    readonly on: Day;
    readonly words: string;
    readonly obstacles: string | null;
  }[];
  readonly reached: readonly { readonly title: string; readonly on: Day }[];
  readonly missed: readonly string[];
  readonly indicators: readonly {
    readonly name: string;
    readonly unit: string;
    readonly baseline: number;
    readonly target: number;
    readonly latest: number | null;
  }[];
  readonly evaluation: { readonly delivery: string; readonly goals: string; readonly effect: string } | null;
}
