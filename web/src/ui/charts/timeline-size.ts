/** Pixels above the first lane, of a lane, and of the days below. */
export const TIMELINE_TOP = 20;
export const TIMELINE_LANE = 38;
export const TIMELINE_AXIS = 30;
const MOST_LANES = 3;

/** Many milestones need more room. */
export const timelineLanes = (marks: number): number => Math.min(Math.max(marks, 1), MOST_LANES);

/** Known before the picture comes, so that the page does not jump. */
export const timelineHeight = (marks: number): number =>
  TIMELINE_TOP + timelineLanes(marks) * TIMELINE_LANE + TIMELINE_AXIS;
