import { Injectable } from '@nestjs/common';
import { ActorOfLink, type LinkVisit } from '../../identity/index.js';
import { type Tx, UnitOfWork } from '../../platform/database/index.js';
import { notFound } from '../../shared/domain-error.js';
import type { ReporterId } from '../../shared/ids.js';
import { localDayOf } from '../../shared/time/day.js';
import { assertGoesOn } from '../domain/project-state.js';
import { lockProject } from '../persistence/projects.repository.js';
import { type ReportLinkFacts, reportLinkFacts } from '../persistence/reporters.repository.js';
import { type Progress, writeProgress } from './record-progress.js';

/** The page as it is shown now. */
export type ReportLinkPage = ReportLinkFacts;

/**
 * Somebody of a partner comes by his personal link, without signing in and often without a seat: sees which project is
 * meant and what is asked, and reports. That he was asked is his right to it; he reads nothing else.
 */
@Injectable()
export class VisitReportByLink {
  constructor(
    private readonly links: ActorOfLink,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Changes nothing. Error: NOT_FOUND, the same for unknown, revoked and over. */
  see(token: string): Promise<ReportLinkFacts> {
    return this.within(token, (_, facts) => Promise.resolve(facts));
  }

  /** Recorded as "per Link", for today. Errors: NOT_FOUND and those of `writeProgress`. */
  report(token: string, said: Omit<Progress, 'day' | 'reachedIds'>): Promise<void> {
    return this.within(token, async (tx, { projectId }, { personId }) => {
      const project = await lockProject(tx, projectId);
      if (project === null) throw notFound();
      assertGoesOn(project.state);
      await writeProgress(tx, project, { ...said, day: localDayOf(tx.now) }, { personId });
    });
  }

  /** Reads and writes in the town of the link alone, as the person of the link. */
  private async within<T>(
    token: string,
    work: (tx: Tx, facts: ReportLinkFacts, visit: LinkVisit) => Promise<T>,
  ): Promise<T> {
    const visit = await this.links.ofToken(token);
    if (visit?.purpose !== 'REPORT') throw notFound();
    const town = [visit.territoryId];
    const reporter = { ...visit.actor, territories: town, readTerritories: town };
    return this.unitOfWork.run(reporter, async (tx) => {
      const facts = await reportLinkFacts(tx, visit.thingId as ReporterId);
      if (facts === null) throw notFound();
      return work(tx, facts, visit);
    });
  }
}
