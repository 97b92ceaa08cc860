/** Where nobody reads: only for an installation that has set no sender yet. */
export const NO_SENDER = 'praeventionsrat@localhost';
