export const bodyModel = 1;
