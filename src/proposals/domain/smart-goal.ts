import type { SmartGoal } from './proposal-content.js';

/** A goal can be checked: what is measured, from where, to where, by when, and where the values come from (domain.md A6). */
export const isSmart = ({ text, indicator, baseline, target, dueOn, source }: SmartGoal): boolean =>
  [text, indicator, baseline, target, dueOn, source].every((part) => part !== null) && baseline !== target;
