import { Injectable } from '@nestjs/common';
import { claimAttempt } from '../../identity/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { anonymous } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { barrierReport } from '../domain/barrier-report.js';
import type { BarrierReported } from '../domain/events.js';
import { addReport, firstOffice, type FirstOffice } from '../persistence/barrier-reports.js';
import { loadInstallation, type StoredInstallation } from '../persistence/installation.js';

/** What somebody met, and the network address it came from. */
export type ReportedBarrier = Parameters<typeof barrierReport>[0] & { readonly address: string };

const LIMIT = { most: 5, minutes: 15 };

/** Anybody reports a barrier; it goes by mail to the contact of the Erklärung zur Barrierefreiheit. */
@Injectable()
export class ReportBarrier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  /** Errors: DESCRIPTION_MISSING, TEXT_TOO_LONG, NO_BARRIER_CONTACT, TOO_MANY_REPORTS. */
  async run({ address, ...given }: ReportedBarrier): Promise<void> {
    const report = barrierReport(given);
    await this.unitOfWork.run(anonymous, async (tx) => {
      const [installation, office] = [await loadInstallation(tx), await firstOffice(tx)];
      if (installation.accessibility.contactEmail === null || office === null)
        throw noContact(installation, office);
      const attempt = await claimAttempt(tx, { purpose: 'barrier', address }, LIMIT);
      if ('waitMinutes' in attempt)
        throw new DomainError('TOO_MANY_REPORTS', { minutes: attempt.waitMinutes });
      const event: BarrierReported = { topic: 'BarrierReported', payload: { reportId: report.id } };
      const inTown = await addReport(tx, report, office.territoryId);
      await this.outbox.append(inTown, { territoryId: office.territoryId, ...event });
    });
  }
}

/** Says whom to write to instead: the operator, the coordination office, or Saxony's body for complaints. */
const noContact = ({ operator }: StoredInstallation, office: FirstOffice | null): DomainError =>
  new DomainError('NO_BARRIER_CONTACT', {
    whom: operator.email ?? office?.email ?? 'durchsetzungsstelle@sk.sachsen.de',
  });
