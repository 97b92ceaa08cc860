// @ts-ignore
export const hidden: string = 1;
