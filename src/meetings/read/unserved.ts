import type { Parameters } from '../../platform/graphql/read/read-model.js';
import { ofLeadOffice } from './visibility.js';

/** The office that enters for the invited person how he was served. */
const ofServingOffice = (i: string, p: Parameters): string =>
  `(${ofLeadOffice(`${i}.territory_id`, p)} or ${i}.body_id = any (${p.actor('coordinatedBodies', 'uuid[]')}))`;

/** What is still worth telling: nothing of the meeting to who is released, and of a cancelled one only that it is. */
const isOfNow = (i: string, m: string, proof: string): string => `
  case when ${m}.state = 'CANCELLED' then ${proof}.occasion = 'CANCELLATION' and ${i}.released_at is null
       when ${i}.released_at is not null then ${proof}.occasion = 'RELEASE'
       else ${proof}.occasion <> 'RELEASE' end`;

/** It was refused, came back, or went to an address that fails so often since then that it gets legal mails only. */
const didNotArrive = (i: string, proof: string): string => `
  (${proof}.state in ('REFUSED', 'RETURNED')
   or exists (select 1 from address_mark xm join person xp on xp.id = xm.person_id
               where xm.person_id = ${i}.person_id and xm.stopped_at is not null and ${proof}.at >= xm.since
                 and xm.address_hash = sha256(convert_to(lower(xp.contact_email), 'UTF8'))))`;

/** The person was served by post, phone or hand since, or by a later mail that says the same. */
const wasServedSince = (i: string, proof: string): string => `
  exists (select 1 from service_proof us where us.invitation_id = ${i}.id and us.schedule = ${proof}.schedule and us.at >= ${proof}.at and us.corrected_at is null
             and (us.channel <> 'EMAIL'
                  or (us.id <> ${proof}.id and us.state = 'ACCEPTED' and not ${didNotArrive(i, 'us')}
                      and us.occasion in (${proof}.occasion, 'INVITATION', 'CALL', 'MOVE'))))`;

/**
 * Occasions of the legal mails about a meeting to come that did not arrive and were not served in another way since: the
 * office has to serve them by post or phone. text[]; empty for everybody else.
 */
export const unservedOccasions = (i: string, p: Parameters): string => `
  case when not ${ofServingOffice(i, p)} then '{}'::text[] else coalesce((
    select array_agg(distinct u.occasion) from service_proof u join meeting um on um.id = ${i}.meeting_id
     where u.invitation_id = ${i}.id and u.channel = 'EMAIL' and u.schedule = um.schedule
       and um.state in ('INVITED', 'CANCELLED') and um.starts_at > ${p.now()}
       and ${isOfNow(i, 'um', 'u')} and ${didNotArrive(i, 'u')} and not ${wasServedSince(i, 'u')}), '{}') end`;
