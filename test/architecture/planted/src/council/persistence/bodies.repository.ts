export const bodies = 1;
