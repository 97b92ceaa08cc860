import { Inject, Injectable } from '@nestjs/common';
import { ActorOfPerson } from '../../identity/index.js';
import type { Config } from '../../platform/config/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import { CONFIG } from '../../platform/tokens.js';
import { type ProposalMailFacts, proposalMailFacts } from '../../proposals/index.js';
import type { ProposalId, ProposalReviewId, ProposalStepId } from '../../shared/ids.js';
import {
  authorInvitedMail,
  authorRemovedMail,
  type Envelope,
  type Mail,
  proposalCommentedMail,
  proposalMovedMail,
  reviewAskedMail,
} from '../domain/mail-texts/index.js';
import type { RecipientRole } from '../domain/mail-texts/why.js';
import { NO_SENDER } from '../domain/no-sender.js';
import type { Notice } from '../domain/notice.js';
import type { NoticeKind } from '../domain/notice-kinds.js';
import { settingsUrlOf } from '../domain/settings-url.js';
import { mintUnsubscribeUrl } from './mint-unsubscribe-url.js';

/** A mail about a proposal, and where it goes. */
interface ProposalMail {
  readonly to: string;
  readonly replyTo: string | null;
  readonly unsubscribeUrl: string | null;
  readonly text: Mail;
}

/** Writes the mail of a notice about a proposal, as things are now. */
@Injectable()
export class WriteProposalMail {
  constructor(
    private readonly reads: Reads,
    private readonly actors: ActorOfPerson,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** STALE: the recipient does not see the proposal, or the review is not asked for any more. */
  async write(tx: Tx, notice: Notice): Promise<ProposalMail | 'STALE' | 'NO_ADDRESS'> {
    const facts = await this.current(tx, notice);
    if (facts === null) return 'STALE';
    const { person, office } = facts;
    if (person.email === null) return 'NO_ADDRESS';
    const unsubscribeUrl = await mintUnsubscribeUrl(tx, notice, this.config.publicUrl);
    const about = {
      to: this.envelopeOf(notice, facts, unsubscribeUrl),
      title: facts.title,
      where: facts.bodyName ?? facts.territoryName,
      url: `${this.config.publicUrl}/projektvorschlaege/${notice.subjectId}`,
    };
    return { to: person.email, replyTo: office.email, unsubscribeUrl, text: textOf(notice, facts, about) };
  }

  private async current(
    tx: Tx,
    { kind, personId, subjectId, facts }: Notice,
  ): Promise<ProposalMailFacts | null> {
    if (personId === null) return null;
    const proposalId = subjectId as ProposalId;
    const stepId = (facts['stepId'] ?? null) as ProposalStepId | null;
    const reviewId = (facts['reviewId'] ?? null) as ProposalReviewId | null;
    const found = await proposalMailFacts(tx, { proposalId, stepId, reviewId, personId });
    if (found === null || (kind === 'REVIEW_ASKED' && !found.isOpen)) return null;
    if (kind === 'AUTHOR_INVITED' && !found.isAuthor) return null;
    // Nothing of the proposal is said to him, so he need not see it.
    if (kind === 'AUTHOR_REMOVED') return found.isAuthor ? null : found;
    const reader = await this.actors.ofPerson(personId);
    return (await this.reads.visible('ProjectProposal', proposalId, reader, tx)) ? found : null;
  }

  private envelopeOf(
    { kind }: Notice,
    { person, office }: ProposalMailFacts,
    unsubscribeUrl: string | null,
  ): Envelope {
    return {
      recipientName: person.name,
      role: ROLES[kind] ?? 'PROPOSAL_AUTHOR',
      contact: { ...office, email: office.email ?? this.config.mailFrom ?? NO_SENDER },
      settingsUrl: settingsUrlOf(person, this.config.publicUrl, unsubscribeUrl),
    };
  }
}

/** As what somebody is told; the others as author or contact. */
const ROLES: Readonly<Partial<Record<NoticeKind, RecipientRole>>> = {
  REVIEW_ASKED: 'PROPOSAL_REVIEWER',
  AUTHOR_INVITED: 'PROPOSAL_COAUTHOR',
  AUTHOR_REMOVED: 'PROPOSAL_FORMER_AUTHOR',
  PROPOSAL_COMMENTED: 'PROPOSAL_TALK',
};

type About = Parameters<typeof authorInvitedMail>[0];

function textOf({ kind }: Notice, { act, dueOn }: ProposalMailFacts, about: About): Mail {
  if (kind === 'AUTHOR_INVITED') return authorInvitedMail(about);
  if (kind === 'AUTHOR_REMOVED') return authorRemovedMail(about);
  if (kind === 'PROPOSAL_COMMENTED') return proposalCommentedMail(about);
  return act === null ? reviewAskedMail({ ...about, dueOn }) : proposalMovedMail({ ...about, act });
}
