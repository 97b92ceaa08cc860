// TODO: later
export const postponed = 1;
