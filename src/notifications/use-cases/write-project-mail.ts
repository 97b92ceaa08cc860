import { Inject, Injectable } from '@nestjs/common';
import { ActorOfPerson, mintLink } from '../../identity/index.js';
import type { Config } from '../../platform/config/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Reads } from '../../platform/graphql/index.js';
import { CONFIG } from '../../platform/tokens.js';
import { askedPerson, type ProjectMailFacts, projectMailFacts, projectTeam } from '../../projects/index.js';
import type { ProjectId, ReporterId } from '../../shared/ids.js';
import { type Envelope, type Mail, projectStepMail, reportAskedMail } from '../domain/mail-texts/index.js';
import { NO_SENDER } from '../domain/no-sender.js';
import type { Notice } from '../domain/notice.js';
import { settingsUrlOf } from '../domain/settings-url.js';
import { mintUnsubscribeUrl } from './mint-unsubscribe-url.js';

/** A mail about a project, and where it goes. */
interface ProjectMail {
  readonly to: string;
  readonly replyTo: string | null;
  readonly unsubscribeUrl: string | null;
  readonly text: Mail;
}

/** Writes the mail of a notice about a project, as things are now. */
@Injectable()
export class WriteProjectMail {
  constructor(
    private readonly reads: Reads,
    private readonly actors: ActorOfPerson,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async write(tx: Tx, notice: Notice): Promise<ProjectMail | 'STALE' | 'NO_ADDRESS'> {
    const { personId, subjectId } = notice;
    if (personId === null || !(await this.holds(tx, notice))) return 'STALE';
    const facts = await projectMailFacts(tx, subjectId as ProjectId, personId);
    if (facts === null) return 'STALE';
    if (facts.person.email === null) return 'NO_ADDRESS';
    const unsubscribeUrl = await mintUnsubscribeUrl(tx, notice, this.config.publicUrl);
    const about = {
      ...facts,
      to: this.envelopeOf(notice, facts, unsubscribeUrl),
      projectUrl: `${this.config.publicUrl}/projekte/${subjectId}`,
    };
    const text =
      notice.kind === 'PROJECT_REPORT_ASKED'
        ? reportAskedMail({ ...about, reportUrl: await this.reportUrl(tx, notice) })
        : projectStepMail(about);
    return { to: facts.person.email, replyTo: facts.office.email, unsubscribeUrl, text };
  }

  /** The question is still open; or the reader still runs the project and sees it. */
  private async holds(
    tx: Tx,
    { kind, personId, subjectId, subjectRevision, facts }: Notice,
  ): Promise<boolean> {
    if (personId === null) return false;
    if (kind === 'PROJECT_REPORT_ASKED') {
      const question = { reporterId: String(facts['reporterId']) as ReporterId, question: subjectRevision };
      return (await askedPerson(tx, question)) === personId;
    }
    const team = await projectTeam(tx, subjectId as ProjectId);
    const reader = await this.actors.ofPerson(personId);
    return team.includes(personId) && (await this.reads.visible('Project', subjectId, reader, tx));
  }

  /** Each attempt mints its own link, in the transaction of the attempt. */
  private async reportUrl(tx: Tx, { personId, territoryId, facts }: Notice): Promise<string> {
    if (personId === null) throw new Error('A report is written by a person');
    const thingId = String(facts['reporterId']);
    const token = await mintLink(tx, { personId, territoryId, purpose: 'REPORT', thingId });
    return `${this.config.publicUrl}/p/${token}`;
  }

  private envelopeOf(
    { kind }: Notice,
    { person, office }: ProjectMailFacts,
    unsubscribeUrl: string | null,
  ): Envelope {
    return {
      recipientName: person.name,
      role: kind === 'PROJECT_REPORT_ASKED' ? 'PROJECT_REPORTER' : 'PROJECT_TEAM',
      contact: { ...office, email: office.email ?? this.config.mailFrom ?? NO_SENDER },
      settingsUrl: settingsUrlOf(person, this.config.publicUrl, unsubscribeUrl),
    };
  }
}
