import type { ProjectAction, ProjectPageQuery } from '../api/generated/graphql';

/** A project as its page shows it. */
export type ShownProject = NonNullable<ProjectPageQuery['project']>;

/** What each part of the page gets. */
export interface PartProps {
  readonly project: ShownProject;
}

/** What each dialog gets. */
export interface ProjectDialogProps extends PartProps {
  readonly onClose: () => void;
}

export const may = ({ may: actions }: ShownProject, action: ProjectAction): boolean =>
  actions.includes(action);
