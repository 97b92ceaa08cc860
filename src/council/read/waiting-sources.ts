import type { Parameters } from '../../platform/graphql/read/index.js';
import type { WaitingSource } from '../../waiting/index.js';
import { coordinates, holdsOn, today } from './sight.js';

/** As early as the first reminder of a report goes (`councilDeadlineSources`). */
const DAYS_BEFORE = 14;

/** By the rule, which leaves weekends and holidays out; the day of the mandate until the worker has computed it. */
const reportDay = (b: string): string => `
  coalesce((select wd.due_on from deadline wd where wd.kind = 'REPORT' and wd.subject_id = ${b}.id
               and wd.facts ->> 'reportDue' = ${b}.report_due::text), ${b}.report_due)`;

const owesReport = (b: string, p: Parameters): string =>
  `${b}.report_due is not null and (${b}.ended_on is null or ${b}.ended_on >= ${today(p)})`;

const ofBody = {
  thing: 'Body',
  table: 'body',
  stake: 'PROMISE',
  due: reportDay,
  title: (b: string) => `${b}.name`,
  place: (b: string) => `(select wg.name from territory wg where wg.id = ${b}.territory_id)`,
  at: () => 'null::timestamptz',
  path: (b: string) => `'/gremien/' || ${b}.id`,
  action: 'Arbeitsgruppe öffnen',
} as const;

const giveReport: WaitingSource = {
  ...ofBody,
  kind: 'GIVE_REPORT',
  among: (p) => `
    select ws.body_id from seat ws
     where ws.holder_id = any (${p.actor('persons', 'uuid[]')}) and ws.chair = 'CHAIR' and ${holdsOn('ws', today(p))}`,
  waits: (b, p) => `${owesReport(b, p)} and ${reportDay(b)} <= ${today(p)} + ${DAYS_BEFORE}`,
  demand: () => `'Bericht der Arbeitsgruppe vorlegen'`,
  reason: () => `'Weil Sie den Vorsitz der Arbeitsgruppe haben.'`,
  consequence: () => `'Danach fehlt der Bericht. Das sieht auch die Koordinierungsstelle.'`,
};

const missingReport: WaitingSource = {
  ...ofBody,
  kind: 'MISSING_REPORT',
  among: (p) => `
    select wb.id from body wb where wb.territory_id = any (${p.actor('coordinatorOf', 'uuid[]')}) and wb.report_due < ${today(p)}
    union all
    select wb.id from body wb where wb.id = any (${p.actor('coordinatedBodies', 'uuid[]')}) and wb.report_due < ${today(p)}`,
  waits: (b, p) =>
    `${owesReport(b, p)} and ${reportDay(b)} < ${today(p)}
     and (${coordinates(`${b}.territory_id`, p)} or ${b}.id = any (${p.actor('coordinatedBodies', 'uuid[]')}))`,
  demand: () => `'Der Bericht der Arbeitsgruppe fehlt'`,
  reason: () => `'Weil Sie die Koordinierungsstelle sind.'`,
  consequence: () => `'Bis dahin weiß niemand, was die Arbeitsgruppe erreicht hat.'`,
};

/** What waits for people in bodies. */
export const councilWaitingSources: readonly WaitingSource[] = [giveReport, missingReport];
