export const foundBody = 1;
