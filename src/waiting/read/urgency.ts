/** How near the day is by which something must be done; days are counted in Europe/Berlin. The most urgent comes first. */
export const URGENCIES = ['OVERDUE', 'TODAY', 'SOON', 'LATER'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** As far ahead as SOON reaches. */
export const SOON_DAYS = 7;
