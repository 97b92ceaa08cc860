import type { PersonId, ProjectId, ReporterId } from '../../shared/ids.js';
import type { ProjectState } from './project-state.js';

interface OfProject {
  readonly projectId: ProjectId;
  /** Who did it, by his person in the town; null for an office without one. */
  readonly byPersonId: PersonId | null;
}

/** What projects tell the others: ids and codes only. */
export interface ProjectEvents {
  /** An approved proposal became a project. */
  readonly ProjectStarted: OfProject;
  /** It came into another state. */
  readonly ProjectMoved: OfProject & { readonly state: ProjectState };
  /** Somebody is asked for a report until a day; `question` counts how often he was. */
  readonly ReportAsked: OfProject & { readonly reporterId: ReporterId; readonly question: number };
}
export type ProjectTopic = keyof ProjectEvents;

const TOPICS: Readonly<Record<ProjectTopic, true>> = {
  ProjectStarted: true,
  ProjectMoved: true,
  ReportAsked: true,
};
/** Every topic of this module: each needs exactly one handler. */
export const projectTopics = Object.keys(TOPICS) as readonly ProjectTopic[];
