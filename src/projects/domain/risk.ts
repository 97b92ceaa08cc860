/** How likely, and how bad. */
export const LEVELS = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type Level = (typeof LEVELS)[number];

/** OCCURRED: it has happened; CLOSED: it cannot happen any more. */
export const RISK_STATES = ['OPEN', 'OCCURRED', 'CLOSED'] as const;
export type RiskState = (typeof RISK_STATES)[number];
