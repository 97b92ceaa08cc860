/** SQL of the first or last day on which one can apply for the year of an application; null: at any time. */
const edge = (application: string, aggregate: 'min' | 'max', day: 'opensOn' | 'closesOn'): string => `(
  select ${aggregate}(((${application}.year - wp.window_years_ahead)::text || '-' || (w ->> '${day}'))::date)
    from funding_programme wp cross join jsonb_array_elements(wp.windows) w where wp.id = ${application}.programme_id)`;

export const opensOn = (application: string): string => edge(application, 'min', 'opensOn');
export const closesOn = (application: string): string => edge(application, 'max', 'closesOn');

/** SQL of the day by which the use is to be proved: what the notice says, or reckoned from the programme. */
export const proofDueOn = (application: string): string => `(
  select coalesce(gn.proof_due_on, (gn.period_to + make_interval(months => wp.proof_months))::date)
    from grant_notice gn join funding_programme wp on wp.id = ${application}.programme_id
   where gn.application_id = ${application}.id)`;

/**
 * SQL of the next day on which one can apply for the last time, of all programmes that a town follows, within so many days
 * from a day; null when there is none.
 */
export const nextClosing = (
  territory: string,
  { from, days }: { readonly from: string; readonly days: number },
): string => `(
  select min(wd.day) from followed_programme wf join funding_programme wp on wp.id = wf.programme_id
   cross join jsonb_array_elements(wp.windows) w
   cross join lateral (values (extract(year from ${from})), (extract(year from ${from}) + 1)) wy (year)
   cross join lateral (select (wy.year::text || '-' || (w ->> 'closesOn'))::date) wd (day)
  where wf.territory_id = ${territory} and wd.day between ${from} and ${from} + ${days}
    and wd.day <= coalesce(wp.valid_to, 'infinity'))`;
