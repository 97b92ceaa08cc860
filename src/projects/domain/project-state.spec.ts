import { describe, expect, it } from '@jest/globals';
import {
  assertGoesOn,
  assertNotClosed,
  isPossible,
  needsReason,
  PROJECT_STATES,
  PROJECT_STEPS,
  type ProjectState,
  stateAfter,
} from './project-state.js';

/** domain.md A6: planned → running → paused → running, running → completed → evaluated, aborted before the end. */
const WAYS: readonly (readonly [ProjectState, string, ProjectState])[] = [
  ['PLANNED', 'BEGIN', 'RUNNING'],
  ['PLANNED', 'ABORT', 'ABORTED'],
  ['RUNNING', 'PAUSE', 'PAUSED'],
  ['RUNNING', 'COMPLETE', 'COMPLETED'],
  ['RUNNING', 'ABORT', 'ABORTED'],
  ['PAUSED', 'RESUME', 'RUNNING'],
  ['PAUSED', 'ABORT', 'ABORTED'],
  ['COMPLETED', 'EVALUATE', 'EVALUATED'],
];

describe('the states of a project', () => {
  for (const state of PROJECT_STATES) {
    for (const step of PROJECT_STEPS) {
      const to = WAYS.find(([from, by]) => from === state && by === step)?.[2];
      it(`${state} ${step} → ${to ?? 'refused'}`, () => {
        expect(isPossible(step, state)).toBe(to !== undefined);
        if (to === undefined) expect(() => stateAfter(step, state)).toThrow(/^PROJECT_/);
        else expect(stateAfter(step, state)).toBe(to);
      });
    }
  }

  it('a pause and an end before the time are told with their reason', () => {
    expect(PROJECT_STEPS.filter(needsReason)).toEqual(['PAUSE', 'ABORT']);
  });

  it('the plan changes until the work is over, receipts come until the evaluation', () => {
    const allows = (rule: (state: ProjectState) => void) =>
      PROJECT_STATES.filter((state) => {
        try {
          rule(state);
          return true;
        } catch {
          return false;
        }
      });
    expect(allows(assertGoesOn)).toEqual(['PLANNED', 'RUNNING', 'PAUSED']);
    expect(allows(assertNotClosed)).toEqual(['PLANNED', 'RUNNING', 'PAUSED', 'COMPLETED', 'ABORTED']);
  });
});
