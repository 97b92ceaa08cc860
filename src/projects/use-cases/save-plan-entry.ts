import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ProjectId } from '../../shared/ids.js';
import type { Cents } from '../../shared/money/index.js';
import { type Day, localDayOf } from '../../shared/time/day.js';
import { lineOf, nameOf, textOf } from '../../shared/words.js';
import type { CostKind } from '../domain/cost-kind.js';
import type { PlanPart, SeenEntry } from '../domain/plan-part.js';
import { assertAim, type Direction, valueOf } from '../domain/progress.js';
import { assertNotAhead, type Project } from '../domain/project.js';
import type { ProjectAct } from '../domain/project.policy.js';
import { assertGoesOn, assertNotClosed } from '../domain/project-state.js';
import type { Level, RiskState } from '../domain/risk.js';
import { type Columns, removeEntry, saveEntry } from '../persistence/plan.repository.js';
import { SeenProjects } from './seen-projects.js';

/** Where an entry belongs; `seen` is null for a new one. */
interface EntryInput {
  readonly projectId: ProjectId;
  readonly seen?: SeenEntry | null;
}
export interface SaveMilestoneInput extends EntryInput {
  readonly title: string;
  readonly dueOn: Day;
  /** null: not yet. */
  readonly reachedOn?: Day | null;
}
export interface SaveIndicatorInput extends EntryInput {
  readonly goal: string;
  readonly name: string;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  readonly direction: Direction;
  readonly dueOn?: Day | null;
  readonly source?: string | null;
}
export interface SaveBudgetLineInput extends EntryInput {
  readonly kind: CostKind;
  readonly label: string;
  readonly planned: Cents;
}
export interface SavePartnerInput extends EntryInput {
  readonly name: string;
  readonly contribution?: string | null;
}
export interface SaveRiskInput extends EntryInput {
  readonly title: string;
  readonly likelihood: Level;
  readonly impact: Level;
  readonly countermeasure?: string | null;
  readonly state: RiskState;
}
export interface RemovePlanEntryInput {
  readonly projectId: ProjectId;
  readonly part: PlanPart;
  readonly seen: SeenEntry;
}

/** The budget is the office's and stays open for the last receipts; the rest is the team's until the work is over. */
const ruleOf = (part: PlanPart): { act: ProjectAct; assertOpen: (state: Project['state']) => void } =>
  part === 'BUDGET_LINE'
    ? { act: 'STEER', assertOpen: assertNotClosed }
    : { act: 'PLAN', assertOpen: assertGoesOn };

/**
 * Adds, changes and removes entries of the plan. Two who change the same entry: the second is told that it was changed.
 * Errors of all: NOT_FOUND, NOT_ALLOWED, PROJECT_… (its state), CHANGED_MEANWHILE, PLAN_FULL.
 */
@Injectable()
export class SavePlanEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly projects: SeenProjects,
  ) {}

  /** Errors: NAME_MISSING, DAY_IN_FUTURE. */
  milestone(
    actor: Actor,
    { title, dueOn, reachedOn = null, ...entry }: SaveMilestoneInput,
  ): Promise<ProjectId> {
    return this.save(actor, 'MILESTONE', entry, (tx) => {
      if (reachedOn !== null) assertNotAhead(reachedOn, localDayOf(tx.now), 'reachedOn');
      return { title: nameOf(title, 'title'), due_on: dueOn, reached_on: reachedOn };
    });
  }

  /** Errors: NAME_MISSING, VALUE_OUT_OF_RANGE, TARGET_AGAINST_DIRECTION. */
  indicator(actor: Actor, input: SaveIndicatorInput): Promise<ProjectId> {
    return this.save(actor, 'INDICATOR', input, () => {
      const baseline = valueOf(input.baseline, 'baseline');
      const target = valueOf(input.target, 'target');
      assertAim({ baseline, target, direction: input.direction });
      return {
        ...{
          goal: nameOf(input.goal, 'goal'),
          name: nameOf(input.name, 'name'),
          unit: nameOf(input.unit, 'unit'),
        },
        ...{ baseline, target, direction: input.direction, due_on: input.dueOn ?? null },
        source: lineOf(input.source, 'source'),
      };
    });
  }

  /** Errors: NAME_MISSING, AMOUNT_NEGATIVE. */
  budgetLine(actor: Actor, { kind, label, planned, ...entry }: SaveBudgetLineInput): Promise<ProjectId> {
    return this.save(actor, 'BUDGET_LINE', entry, (tx) => {
      if (planned < 0) throw new DomainError('AMOUNT_NEGATIVE', {}, 'planned');
      // New lines come last.
      const position = entry.seen == null ? { position: Math.floor(tx.now.getTime() / 1000) } : {};
      return { kind, label: nameOf(label, 'label'), planned_cents: planned, ...position };
    });
  }

  /** Error: NAME_MISSING. */
  partner(actor: Actor, { name, contribution, ...entry }: SavePartnerInput): Promise<ProjectId> {
    return this.save(actor, 'PARTNER', entry, () => ({
      name: nameOf(name, 'name'),
      contribution: textOf(contribution, 'contribution'),
    }));
  }

  /** Error: NAME_MISSING. */
  risk(
    actor: Actor,
    { title, likelihood, impact, countermeasure, state, ...entry }: SaveRiskInput,
  ): Promise<ProjectId> {
    return this.save(actor, 'RISK', entry, () => ({
      ...{ title: nameOf(title, 'title'), likelihood, impact, state },
      countermeasure: textOf(countermeasure, 'countermeasure'),
    }));
  }

  /** Errors: IN_USE_BY_RECEIPTS, IN_USE_BY_VALUES. */
  remove(actor: Actor, { projectId, part, seen }: RemovePlanEntryInput): Promise<ProjectId> {
    return this.unitOfWork.run(actor, async (tx) => {
      await removeEntry(tx, await this.open(tx, projectId, part), part, seen);
      return projectId;
    });
  }

  private save(
    actor: Actor,
    part: PlanPart,
    { projectId, seen = null }: EntryInput,
    columns: (tx: Tx) => Columns,
  ): Promise<ProjectId> {
    return this.unitOfWork.run(actor, async (tx) => {
      const project = await this.open(tx, projectId, part);
      await saveEntry(tx, project, { part, seen, row: columns(tx) });
      return projectId;
    });
  }

  private async open(tx: Tx, id: ProjectId, part: PlanPart): Promise<Project> {
    const { act, assertOpen } = ruleOf(part);
    const { project } = await this.projects.toDo(tx, id, act);
    assertOpen(project.state);
    return project;
  }
}
