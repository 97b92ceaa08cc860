import type { Answer, User } from '../meetings/town.js';

export const PROGRAMME_FIELDS = `name shortName funder source sourceUrl asOf validFrom validTo windows { opensOn closesOn }
  windowYearsAhead receiptCounts financeKinds maximumRate minimumOwnShare inKindCounts floor floorExceptions ceiling
  reimbursedBelow staffCaps { training payGroup payStage } eligibleKinds consultationNeeded onwardGrantAllowed
  proofMonths retentionYears followUpChecked remarks mayChange nextWindow { fundingYear opensOn closesOn isOpen }
  followedBy { territory { name } opening { dueOn lastDay } closing { dueOn lastDay } }`;

/** A small programme of a town, as its own council has it (domain.md A4, Georgsmarienhütte). */
export const SMALL_GRANTS = {
  ...{ name: 'Kleine Förderung des Präventionsrats', shortName: null, funder: 'Präventionsrat der Stadt' },
  ...{ source: 'Beschluss des Präventionsrats', sourceUrl: null },
  ...{ asOf: '2026-12-01', validFrom: '2026-01-01', validTo: null, remarks: null },
  ...{ windows: [{ opensOn: '01-02', closesOn: '02-28' }], windowYearsAhead: 0, receiptCounts: true },
  ...{ financeKinds: ['FIXED', 'SHARE'], maximumRate: 8_000, minimumOwnShare: 0, inKindCounts: false },
  ...{ floor: null, floorExceptions: null, ceiling: '1.500,00 €', reimbursedBelow: null },
  ...{ staffCaps: [], eligibleKinds: ['MATERIAL', 'FEES'], consultationNeeded: false },
  ...{ onwardGrantAllowed: true, proofMonths: 3, retentionYears: 10, followUpChecked: true },
};

/** A programme as its maker sees it; throws when it was refused. */
export async function aProgramme(maker: User, territoryId: string, more: object = {}): Promise<Answer> {
  const input = { ...SMALL_GRANTS, ...more, territoryId };
  const made = await maker.do('describeFundingProgramme', input, PROGRAMME_FIELDS);
  if (made.__typename === 'Refused') throw new Error(`${made.code}: ${made.message}`);
  return made;
}

export const programmeOf = async (user: User, id: string): Promise<Answer | null> =>
  (
    await user.ask<{ fundingProgramme: Answer | null }>(
      `query ($id: ID!) { fundingProgramme(id: $id) { id revision ${PROGRAMME_FIELDS} } }`,
      { id },
    )
  ).fundingProgramme;

/** All of a state by which Saxony is known, with its own programmes. */
export async function saxony(user: { query(sql: string): Promise<readonly object[]> }): Promise<string> {
  const [row] = (await user.query(
    `insert into territory (id, kind, name, ags) values (uuidv7(), 'STATE', 'Sachsen', '14') returning id`,
  )) as readonly { id: string }[];
  return row?.id ?? '';
}

const GUARD = `query ($plan: FundingPlanInput!) { fundingGuard(plan: $plan) { code severity sentence mend } }`;

/** What the guard says about a plan. */
export const guardOf = async (user: User, plan: object) =>
  (
    await user.ask<{
      fundingGuard: { code: string; severity: string; sentence: string; mend: string | null }[];
    }>(GUARD, { plan })
  ).fundingGuard;
