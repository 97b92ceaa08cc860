import { Injectable } from '@nestjs/common';
import { asSystemOf, type Tx, UnitOfWork } from '../../platform/database/index.js';
import type { DeliveredEvent } from '../../platform/outbox/index.js';
import { askedPerson, type ProjectEvents, type ProjectTopic, projectTeam } from '../../projects/index.js';
import { anonymous } from '../../shared/actor.js';
import type { PersonId } from '../../shared/ids.js';
import type { PlannedNotice } from '../domain/notice.js';
import { PROJECT_PLANS } from '../domain/project-plans.js';
import { NoticesRepository } from '../persistence/notices.repository.js';

type AnyProjectEvent = ProjectEvents['ProjectStarted'] &
  Partial<ProjectEvents['ProjectMoved']> &
  Partial<ProjectEvents['ReportAsked']>;

/** Turns an event of a project into rows that wait for their hour. Handling the same event twice plans nothing new. */
@Injectable()
export class PlanProjectNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
  ) {}

  /** Who did it himself needs no mail about it. */
  async run(topic: ProjectTopic, event: DeliveredEvent): Promise<void> {
    const payload = event.payload as unknown as AnyProjectEvent;
    await this.unitOfWork.run(anonymous, async (tx) => {
      const town = await asSystemOf(tx, event.territoryId, topic);
      const people = await peopleOf(town, payload);
      const notice = {
        territoryId: event.territoryId,
        kind: PROJECT_PLANS[topic],
        subjectId: payload.projectId,
        subjectRevision: payload.question ?? 0,
        variant: event.id,
        facts: factsOf(payload),
        dueAt: town.now,
      };
      const recipients = people.filter((personId) => personId !== payload.byPersonId);
      await this.notices.plan(
        town,
        recipients.map((personId) => ({ ...notice, personId })),
      );
    });
  }
}

async function peopleOf(tx: Tx, { projectId, reporterId, question }: AnyProjectEvent): Promise<PersonId[]> {
  if (reporterId === undefined || question === undefined) return projectTeam(tx, projectId);
  const asked = await askedPerson(tx, { reporterId, question });
  return asked === null ? [] : [asked];
}

/** For which state it is told, or which question is asked. */
const factsOf = ({ reporterId, state }: AnyProjectEvent): NonNullable<PlannedNotice['facts']> =>
  reporterId === undefined ? { state: state ?? 'PLANNED' } : { reporterId };
