export const each = (): void => [1].forEach(async (n) => Promise.resolve(n));
