import type { ReadModel } from '../../platform/graphql/read/index.js';
import {
  budgetLineRead,
  indicatorRead,
  milestoneRead,
  partnerRead,
  receiptRead,
  riskRead,
} from './plan.read.js';
import { projectRead, projectStepRead } from './project.read.js';
import { evaluationRead, measurementRead, reporterRead, reportRead } from './records.read.js';

/** What the read side of the application registers for this module. */
export const projectReadModels: readonly ReadModel[] = [
  ...[projectRead, projectStepRead],
  ...[milestoneRead, indicatorRead, budgetLineRead, riskRead, partnerRead, receiptRead],
  ...[measurementRead, reportRead, reporterRead, evaluationRead],
];
