import { Inject, Injectable } from '@nestjs/common';
import { type FundingMailFacts, fundingMailFacts } from '../../funding/index.js';
import { ActorOfPerson } from '../../identity/index.js';
import type { Config } from '../../platform/config/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import { CONFIG } from '../../platform/tokens.js';
import type { FundingApplicationId } from '../../shared/ids.js';
import { type Envelope, fundingStepMail, type Mail } from '../domain/mail-texts/index.js';
import { NO_SENDER } from '../domain/no-sender.js';
import type { Notice } from '../domain/notice.js';
import { settingsUrlOf } from '../domain/settings-url.js';
import { mintUnsubscribeUrl } from './mint-unsubscribe-url.js';

/** A mail about an application for funding, and where it goes. */
interface FundingMail {
  readonly to: string;
  readonly replyTo: string | null;
  readonly unsubscribeUrl: string | null;
  readonly text: Mail;
}

/** Writes the mail of a notice about an application, as things are now. */
@Injectable()
export class WriteFundingMail {
  constructor(
    private readonly reads: Reads,
    private readonly actors: ActorOfPerson,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** STALE: the recipient does not see the application, or it is in another state by now, which is told by itself. */
  async write(tx: Tx, notice: Notice): Promise<FundingMail | 'STALE' | 'NO_ADDRESS'> {
    const { personId, subjectId } = notice;
    if (personId === null) return 'STALE';
    const facts = await fundingMailFacts(tx, subjectId as FundingApplicationId, personId);
    if (facts === null || facts.state === 'DRAFT' || facts.state !== notice.facts['state']) return 'STALE';
    const reader = await this.actors.ofPerson(personId);
    if (!(await this.reads.visible('FundingApplication', subjectId, reader, tx))) return 'STALE';
    if (facts.person.email === null) return 'NO_ADDRESS';
    const unsubscribeUrl = await mintUnsubscribeUrl(tx, notice, this.config.publicUrl);
    const text = fundingStepMail({
      ...{ ...facts, state: facts.state, to: this.envelopeOf(facts, unsubscribeUrl) },
      url: `${this.config.publicUrl}/foerderung/antraege/${subjectId}`,
    });
    return { to: facts.person.email, replyTo: facts.office.email, unsubscribeUrl, text };
  }

  private envelopeOf({ person, office }: FundingMailFacts, unsubscribeUrl: string | null): Envelope {
    return {
      recipientName: person.name,
      role: 'PROPOSAL_AUTHOR',
      contact: { ...office, email: office.email ?? this.config.mailFrom ?? NO_SENDER },
      settingsUrl: settingsUrlOf(person, this.config.publicUrl, unsubscribeUrl),
    };
  }
}
