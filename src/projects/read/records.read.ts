import { readModel, within } from '../../platform/graphql/index.js';
import { nameOf } from './project.read.js';
import { today } from './today.js';
import { belongs, ofOwnTown, ofThoseWhoRunIt, ofVisibleProject } from './visibility.js';

export const measurementRead = readModel({
  type: 'ProjectMeasurement',
  audience: within('Project', 'project_id'),
  seenBy: 'Who sees the project.',
  table: 'project_measurement',
  columns: { id: 'id', day: 'day', at: 'at', via: 'via', replacedAt: 'replaced_at' },
  expressions: {
    value: (t) => `${t}.value::float8`,
    // Why another value took its place stands with that one.
    correctionReason: (t) => `(select nm.reason from project_measurement nm where nm.replaces_id = ${t}.id)`,
  },
  visibleTo: ofVisibleProject,
});

export const reportRead = readModel({
  type: 'ProjectReport',
  audience: within('Project', 'project_id'),
  seenBy: 'Who sees the project and has a seat or office in its town.',
  table: 'project_report',
  columns: { id: 'id', at: 'at', words: 'words', obstacles: 'obstacles', via: 'via' },
  expressions: { by: nameOf },
  visibleTo: ofOwnTown,
});

export const reporterRead = readModel({
  type: 'ProjectReporter',
  audience: within('Project', 'project_id'),
  seenBy: 'The office, who runs the project, and who is asked.',
  table: 'project_reporter',
  columns: {
    id: 'id',
    dueOn: 'due_on',
    askedAt: 'asked_at',
    answeredAt: 'answered_at',
    revokedAt: 'revoked_at',
  },
  expressions: {
    name: (t) => `(select n.name from person n where n.id = ${t}.person_id)`,
    organisation: (t) =>
      `(select o.name from person n join organisation o on o.id = n.organisation_id where n.id = ${t}.person_id)`,
    isLate: (t, p) => `(${t}.answered_at is null and ${t}.revoked_at is null and ${t}.due_on < ${today(p)})`,
  },
  visibleTo: (t, p) =>
    `(${ofThoseWhoRunIt(t, p)} or (${belongs(t, p)} and ${t}.person_id = any (${p.actor('persons', 'uuid[]')})))`,
});

export const evaluationRead = readModel({
  type: 'ProjectEvaluation',
  audience: within('Project', 'project_id'),
  seenBy: 'Who sees the project.',
  table: 'project_evaluation',
  columns: {
    id: 'id',
    at: 'at',
    delivery: 'delivery',
    goals: 'goals',
    effect: 'effect',
    lessons: 'lessons',
    transfer: 'transfer',
    verdict: 'verdict',
  },
  visibleTo: ofVisibleProject,
});
