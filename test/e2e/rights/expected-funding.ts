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
  return `${FOLLOWERS.includes(who) ? followed : ''}${who === 'office' ? '\n describes: Kleine Förderung' : ''}`;
};
