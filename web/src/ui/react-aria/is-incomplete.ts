/** Whether a field of several parts has one without a value. */
export const isIncomplete = (field: HTMLElement | null): boolean =>
  (field?.querySelector('.ra-segment[data-placeholder]') ?? null) !== null;
