import {
  attachmentsOf,
  many,
  meantFor,
  meantForSteering,
  one,
  readModel,
  refersTo,
  sharesOf,
  stored,
} from '../../platform/graphql/index.js';
import type { Parameters, ReadModel } from '../../platform/graphql/read/read-model.js';
import { paperOf, type PaperSource } from './paper-source.js';
import {
  bodiesOfMeeting,
  calledTo,
  isNoDraft,
  memberOfMeeting,
  ofAnyOffice,
  ofLeadOffice,
  ownCall,
} from './visibility.js';

/** Meant for the body, for everybody, or for the town. */
const meantForBody = (t: string, p: Parameters): string =>
  `(${t}.audience && '{BODY,PUBLIC}'::text[]
    or (${t}.audience && '{TOWN}'::text[] and ${t}.territory_id = any (${p.actor('townOf', 'uuid[]')})))`;

/** Members read what is meant for their body, and for the steering group they sit in. */
const meantForMember = (t: string, p: Parameters): string =>
  `(${meantForBody(t, p)}
    or ${meantForSteering(t, p)})`;

/**
 * A deputy, and a member before his first day, reads as a member of the body, also when the meeting is over; a guest
 * reads his own item and no other.
 */
const meantForCalled = (t: string, p: Parameters): string =>
  `(vi.role <> 'GUEST' and (${meantForBody(t, p)} or (${t}.audience && '{TOWN}'::text[] and vi.territory_id = ${t}.territory_id))) or (vi.role = 'GUEST' and vi.agenda_item_id = ${t}.id)`;

const COLUMNS = {
  id: 'id',
  position: 'position',
  title: 'title',
  presenter: 'presenter',
  minutes: 'minutes',
  kind: 'kind',
  publicity: 'publicity',
  audience: 'audience',
};

const SEARCH: NonNullable<ReadModel['search']> = {
  kind: 'AGENDA_ITEM',
  position: 4,
  title: 'title',
  subtitle: (t) => `
      (select 'Tagesordnungspunkt ' || ${t}.position || ', Sitzung am ' || kpr_german_day(sm.starts_at, sm.zone)
         from meeting sm where sm.id = ${t}.meeting_id)`,
  distance: (t, p) =>
    `(select abs(extract(epoch from sm.starts_at - ${p.now()})) from meeting sm where sm.id = ${t}.meeting_id)`,
  meetingId: (t) => `${t}.meeting_id`,
};

/**
 * An item within a visible meeting, by its audience (architecture §4): not by whether it is treated in public.
 * Whom the audience of the meeting brings reads those items whose own audience means him as well.
 */
export const agendaItemRead = (papers: readonly PaperSource[]): ReadModel =>
  readModel({
    type: 'AgendaItem',
    audience: stored({
      bodies: (item) => bodiesOfMeeting(item, 'meeting_id'),
      within: { type: 'Meeting', column: 'meeting_id' },
      isDraft: (item) => `not ${isNoDraft(`${item}.meeting_id`)}`,
    }),
    seenBy:
      'Who sees the meeting and belongs to the audience of the item; a guest sees the item to which he is invited.',
    table: 'agenda_item',
    columns: COLUMNS,
    expressions: { paper: paperOf(papers) },
    relations: {
      decision: one({ Decision: (item, decision) => `${decision}.agenda_item_id = ${item}.id` }),
      topic: refersTo('Topic', 'topic_id'),
      attachments: attachmentsOf('AgendaItem'),
      sharedWith: many(
        { Share: (item, share) => sharesOf('AgendaItem', item, share) },
        { orderBy: [{ by: 'shared_at' }] },
      ),
    },
    search: SEARCH,
    visibleTo: (t, p) =>
      `(${ofLeadOffice(`${t}.territory_id`, p)}
      or (${memberOfMeeting(`${t}.meeting_id`, p)} and ${meantForMember(t, p)} and ${isNoDraft(`${t}.meeting_id`)})
      or exists (select 1 from meeting vm where vm.id = ${t}.meeting_id and (
           (${t}.audience && '{OFFICE,BODY,TOWN,PUBLIC}'::text[] and ${ofAnyOffice({ id: 'vm.id', territory: 'vm.territory_id' }, p)})
        or (${calledTo('vm.id', p)} and ${ownCall('vm.id', meantForCalled(t, p), p)})
        or (vm.state <> 'DRAFT' and ${meantFor('vm', p, 'Meeting')} and ${meantFor(t, p, 'AgendaItem')}))))`,
  });
