import { Injectable } from '@nestjs/common';
import { ActorOfPerson } from '../../identity/index.js';
import {
  type Invitee,
  inviteesOf,
  type MailFacts,
  mailFactsOf,
  type Rehearsal,
  RehearseInvitation,
} from '../../meetings/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { notFound } from '../../shared/domain-error.js';
import type { TerritoryId } from '../../shared/ids.js';
import { may } from '../../shared/permissions.js';
import { withCall } from '../domain/call-of-recipient.js';
import { concerns } from '../domain/plans.js';
import { type Recipient, recipientOf } from '../domain/recipient.js';
import { WriteMail } from './write-mail.js';

/** Stands in the mail where the personal link will stand; no token looks like this. */
const NO_TOKEN = 'vorschau';

/** The invitation as one recipient gets it. */
export interface PreviewedMail {
  readonly recipientId: string;
  readonly toName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly contentType: string;
    readonly content: string;
  }[];
}

export interface InvitationPreview {
  readonly recipients: readonly Recipient[];
  /** People of other towns in a joint meeting, whom their own office knows. */
  readonly recipientsElsewhere: number;
  /** Null when nobody is to be invited. */
  readonly mail: PreviewedMail | null;
}

/** Somebody who is called, with everything that his mail says. */
interface Called {
  readonly invitee: Invitee;
  readonly facts: MailFacts;
}

/** Shows the office of a meeting the invitation as each recipient gets it, before it is sent and after. */
@Injectable()
export class PreviewInvitation {
  constructor(
    private readonly rehearsal: RehearseInvitation,
    private readonly reads: Reads,
    private readonly actors: ActorOfPerson,
    private readonly writer: WriteMail,
  ) {}

  /** `recipientId`: a person; null: the first. Errors: those of `RehearseInvitation`; NOT_FOUND for who is not called. */
  run(actor: Actor, of: Rehearsal & { readonly recipientId: string | null }): Promise<InvitationPreview> {
    return this.rehearsal.run(actor, of, async (tx, territories) => {
      const invitees = await everybodyCalled(tx, of, territories);
      const called = await this.known(tx, invitees);
      const chosen = called.find(
        ({ facts }) => of.recipientId === null || facts.person.id === of.recipientId,
      );
      if (chosen === undefined && of.recipientId !== null) throw notFound();
      return {
        recipients: called.map(({ facts }) => recipientOf(facts)),
        recipientsElsewhere: invitees.length - called.length,
        mail: chosen === undefined ? null : await this.mailTo(tx, chosen),
      };
    });
  }

  /** Those whose person the office may see, in the order of the list. */
  private async known(tx: Tx, invitees: readonly Invitee[]): Promise<Called[]> {
    const ids = invitees.map(({ personId }) => personId);
    const seen = new Set(
      await this.reads.visibleIds(
        'Person',
        (t, p) => `${t}.id = any (${p.value(ids, 'uuid[]')})`,
        tx.actor,
        tx,
      ),
    );
    const shown = invitees.filter(({ personId }) => seen.has(personId));
    const facts = await mailFactsOf(
      tx,
      shown.map(({ invitationId }) => invitationId),
    );
    return shown
      .flatMap((invitee) => {
        const found = facts.get(invitee.invitationId);
        return found === undefined ? [] : [{ invitee, facts: found }];
      })
      .toSorted((a, b) => byRoleAndName(a.facts, b.facts));
  }

  private async mailTo(tx: Tx, { invitee, facts }: Called): Promise<PreviewedMail> {
    const reader = withCall(await this.actors.ofPerson(facts.person.id), { ...invitee, ...facts });
    const { person, territoryId } = facts;
    const notice = { kind: recipientOf(facts).kind, personId: person.id, facts: {} };
    const answerUrl = this.writer.linkTo(NO_TOKEN);
    const contents = { notice, facts, reader, answerUrl, unsubscribeUrl: null };
    const { calendar, ...text } = await this.writer.content(tx, contents);
    // The calendar object names the address, which only the office of the whole town knows (domain.md A8).
    const attached = calendar !== null && may(tx.actor, 'MANAGE_PERSONS', { territoryId });
    const attachments = attached
      ? [{ name: 'termin.ics', contentType: 'text/calendar', content: calendar.content }]
      : [];
    return { recipientId: person.id, toName: person.name, ...text, attachments };
  }
}

async function everybodyCalled(
  tx: Tx,
  { meetingId }: Rehearsal,
  territories: readonly TerritoryId[],
): Promise<Invitee[]> {
  const invitees: Invitee[] = [];
  for (const territoryId of territories) invitees.push(...(await inviteesOf(tx, { meetingId }, territoryId)));
  return invitees.filter((invitee) => concerns('INVITED', invitee));
}

const ROLES = ['HOLDER', 'DEPUTY', 'GUEST'];
const byRoleAndName = (a: MailFacts, b: MailFacts): number =>
  ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.person.name.localeCompare(b.person.name, 'de');
