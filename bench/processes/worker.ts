export const worker = null as never;
