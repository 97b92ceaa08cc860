/** Pixels. */
export const BAR_HEIGHT = 20;
