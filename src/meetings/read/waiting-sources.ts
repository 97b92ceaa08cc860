import type { Parameters } from '../../platform/graphql/read/read-model.js';
import type { WaitingSource } from '../../waiting/index.js';
import { isOwn } from './invitation.read.js';
import { type DefaultRules, lastSendingDayOf, needsQuorum } from './periods.js';

const persons = (p: Parameters): string => `any (${p.actor('persons', 'uuid[]')})`;
const berlinDay = (instant: string): string => `(${instant} at time zone 'Europe/Berlin')::date`;

/** Names of the convening bodies, the leading one first. */
const bodiesBy = (meeting: string): string => `
  coalesce((select string_agg(wb.name, ', ' order by wm.position) from meeting_body wm join body wb on wb.id = wm.body_id
             where wm.meeting_id = ${meeting}.id), (select wg.name from territory wg where wg.id = ${meeting}.territory_id))`;

/** One value of the meeting of an invitation. */
const ofItsMeeting = (i: string, sql: (meeting: string) => string): string =>
  `(select ${sql('wi')} from meeting wi where wi.id = ${i}.meeting_id)`;

const nameOfSeat = (i: string): string =>
  `(select coalesce(wo.name, '') from seat ws2 left join organisation wo on wo.id = ws2.organisation_id where ws2.id = ${i}.seat_id)`;

const whyCalled = (i: string): string => `
  case ${i}.role when 'GUEST' then 'Weil Sie als Gast eingeladen sind.'
       when 'DEPUTY' then rtrim('Weil Sie als Vertretung gerufen sind: ' || coalesce(${nameOfSeat(i)}, ''), ': ') || '.'
       else coalesce('Weil Sie im Gremium „' || (select wb.name from body wb where wb.id = ${i}.body_id) || '“ Mitglied sind.', 'Weil Sie Mitglied sind.') end`;

const withoutAnswer = (i: string): string => `
  case when ${i}.role = 'GUEST' then 'Ohne Antwort weiß die Koordinierungsstelle nicht, ob Sie kommen.'
       when ${i}.role = 'DEPUTY' then 'Ohne Antwort bleibt offen, ob der Sitz besetzt ist.'
       else case when ${needsQuorum(`${i}.meeting_id`)} then 'Ohne Antwort bleibt offen, ob die Sitzung beschlussfähig ist.'
                 else 'Ohne Antwort bleibt offen, wer kommt.' end
         || case when exists (select 1 from deputy wd where wd.seat_id = ${i}.seat_id)
                 then ' Sagen Sie ab, wird danach Ihre Vertretung gerufen.' else '' end end`;

const answerInvitation: WaitingSource = {
  kind: 'ANSWER_INVITATION',
  thing: 'Invitation',
  table: 'invitation',
  stake: 'PARTICIPATION',
  among: (p) => `
    select wa.id from invitation wa where wa.person_id = ${persons(p)} and wa.released_at is null and wa.answer = 'OPEN'`,
  waits: (i, p) => `${isOwn(i, p)}
    and exists (select 1 from meeting wi where wi.id = ${i}.meeting_id and wi.state = 'INVITED' and wi.starts_at > ${p.now()})`,
  due: (i) => ofItsMeeting(i, (m) => `coalesce(${m}.answer_by, ${berlinDay(`${m}.starts_at`)})`),
  demand: () => `'Einladung beantworten'`,
  title: (i) => ofItsMeeting(i, (m) => `${m}.title`),
  place: (i) => ofItsMeeting(i, bodiesBy),
  reason: whyCalled,
  consequence: withoutAnswer,
  at: (i) => ofItsMeeting(i, (m) => `${m}.starts_at`),
  path: (i) => `'/sitzungen/' || ${i}.meeting_id`,
  action: 'Einladung ansehen',
};

/** Coming meetings that the acting person manages, in this state. */
const managed =
  (state: 'DRAFT' | 'INVITED') =>
  (p: Parameters): string => `
    select lm.id from meeting lm
     where lm.territory_id = any (${p.actor('coordinatorOf', 'uuid[]')}) and lm.state = '${state}' and lm.starts_at > ${p.now()}
    union all
    select lm.id from meeting_body vb join meeting lm on lm.id = vb.meeting_id
     where vb.position = 1 and vb.body_id = any (${p.actor('coordinatedBodies', 'uuid[]')})
       and lm.state = '${state}' and lm.starts_at > ${p.now()}`;

type OfOffice = Pick<WaitingSource, 'thing' | 'table' | 'title' | 'place' | 'reason' | 'at' | 'path'>;

const ofOffice: OfOffice = {
  thing: 'Meeting',
  table: 'meeting',
  title: (m) => `${m}.title`,
  place: bodiesBy,
  reason: () => `'Weil Sie die Koordinierungsstelle sind.'`,
  at: (m) => `${m}.starts_at`,
  path: (m) => `'/sitzungen/' || ${m}.id`,
};

const sendInvitation = (lastDay: WaitingSource['due']): WaitingSource => ({
  ...ofOffice,
  kind: 'SEND_INVITATION',
  stake: 'VALIDITY',
  among: managed('DRAFT'),
  waits: () => 'true',
  due: lastDay,
  demand: () => `'Einladung versenden'`,
  consequence: (m, p) => `
    case when ${lastDay(m, p)} is null then 'Vorher erfährt niemand von der Sitzung.'
         when ${lastDay(m, p)} < ${berlinDay(p.now())} then 'Die Ladungsfrist ist versäumt. Verschieben Sie die Sitzung.'
         else 'Danach ist die Ladungsfrist versäumt.' end`,
  action: 'Sitzung vorbereiten',
});

/** Calls of a meeting that are still open, without those of guests. */
const openAnswers = (m: string, p: Parameters): string => `(
  select count(*) from invitation wa
   where wa.meeting_id = ${m}.id and wa.role <> 'GUEST' and wa.released_at is null and wa.answer = 'OPEN'
     and ${p.visible('Invitation', 'wa')})`;

/** The last proof of each call to the present date, where its mail did not arrive. */
const refused = (m: string, select: string, p: Parameters): string => `(
  select ${select} from invitation wr
   cross join lateral (select rp.state, rp.at from service_proof rp
     where rp.invitation_id = wr.id and rp.schedule = ${m}.schedule and rp.corrected_at is null order by rp.at desc, rp.id desc limit 1) rp
   where wr.meeting_id = ${m}.id and wr.released_at is null and rp.state in ('REFUSED', 'RETURNED')
     and ${p.visible('Invitation', 'wr')})`;

const counted = (count: string, one: string, more: string): string =>
  `(select case wc.n when 1 then '${one}' else wc.n || '${more}' end from (select ${count} as n) wc)`;

const missingAnswers: WaitingSource = {
  ...ofOffice,
  kind: 'MISSING_ANSWERS',
  stake: 'PARTICIPATION',
  among: managed('INVITED'),
  waits: (m, p) => `${openAnswers(m, p)} > 0`,
  due: (m) => `coalesce(${m}.answer_by, ${berlinDay(`${m}.starts_at`)})`,
  demand: (m, p) => counted(openAnswers(m, p), 'Eine Rückmeldung fehlt', ' Rückmeldungen fehlen'),
  consequence: (m) => `
    case when ${needsQuorum(`${m}.id`)} then 'Bis dahin bleibt offen, ob die Sitzung beschlussfähig ist.'
         else 'Bis dahin bleibt offen, wer kommt.' end`,
  action: 'Rückmeldungen ansehen',
};

const refusedMails: WaitingSource = {
  ...ofOffice,
  kind: 'REFUSED_MAILS',
  stake: 'VALIDITY',
  among: managed('INVITED'),
  waits: (m, p) => `${refused(m, 'count(*)', p)} > 0`,
  due: (m, p) => refused(m, berlinDay('min(rp.at)'), p),
  demand: (m, p) =>
    counted(
      refused(m, 'count(*)', p),
      'Eine Person hat die E-Mail nicht bekommen',
      ' Personen haben die E-Mail nicht bekommen',
    ),
  consequence: () =>
    `'Wer sie nicht bekommt, ist nicht ordnungsgemäß geladen. Prüfen Sie die Adresse, oder stellen Sie anders zu.'`,
  action: 'Empfänger ansehen',
};

/** What waits for people in meetings. */
export const meetingWaitingSources = (defaults: DefaultRules): readonly WaitingSource[] => [
  answerInvitation,
  sendInvitation(lastSendingDayOf(defaults)),
  refusedMails,
  missingAnswers,
];
