/** Who belongs to the council or coaches the town reads which programmes it follows; the office describes its own. */
const FOLLOWERS = [
  'office',
  'officeOfYouth',
  'chair',
  'police',
  'school',
  'leader',
  'youth',
  'former',
  'coach',
];
/** Lines for the table of expectations. */
export const fundingOf = (who: string): string => {
  const followed =
    '\n follows: Schwarzenberg\n due: FUNDING_CLOSES/Kleine Förderung, FUNDING_OPENS/Kleine Förderung';
  const applied = '\n application: 2027, 2029\n funded: 2027, 2029';
  const days =
    '\n due: FUNDING_APPLY/2027, FUNDING_APPLY/2029, FUNDING_DRAW/2027, FUNDING_PROOF/2027, FUNDING_RETENTION/2027';
  const read = ['office', 'police'].includes(who) ? applied + days : '';
  return `${read}${FOLLOWERS.includes(who) ? followed : ''}${who === 'office' ? '\n describes: Kleine Förderung\n funds: 2027' : ''}`;
};
