import { meantFor } from '../../platform/graphql/index.js';
import type { Parameters } from '../../platform/graphql/read/index.js';

/** The office of the town, which keeps its funding. */
export const ofFundingOffice = (t: string, p: Parameters): string =>
  `${t}.territory_id = any (${p.actor('managesFundingOf', 'uuid[]')})`;

/** Has a seat or office in the town today. */
export const belongs = (t: string, p: Parameters): string =>
  `${t}.territory_id = any (${p.actor('territories', 'uuid[]')})`;

/** Writes the proposal for which the money is asked; found once for the statement. */
export const isAuthor = (t: string, p: Parameters): string =>
  `(${belongs(t, p)} and ${t}.proposal_id in (
     select va.proposal_id from proposal_author va where va.person_id = any (${p.actor('persons', 'uuid[]')})))`;

/** Members of the body that decides about the proposal read what is meant for it. */
const meantForBody = (t: string, p: Parameters): string =>
  `(${t}.audience && '{BODY,PUBLIC}'::text[] and exists (
     select 1 from proposal vp where vp.id = ${t}.proposal_id and vp.body_id = any (${p.actor('bodies', 'uuid[]')})))`;

export const seesApplication = (t: string, p: Parameters): string => `(
  ${ofFundingOffice(t, p)}
  or ${isAuthor(t, p)}
  or ${meantForBody(t, p)}
  or ${meantFor(t, p, 'FundingApplication')})`;

/** A part of an application that the reader sees. */
export const ofSeenApplication = (t: string, p: Parameters): string =>
  `exists (select 1 from funding_application va where va.id = ${t}.application_id and ${p.visible('FundingApplication', 'va')})`;
