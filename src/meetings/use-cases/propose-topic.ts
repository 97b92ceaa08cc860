import { Injectable } from '@nestjs/common';
import { bodyOf } from '../../council/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { notAllowed, notFound } from '../../shared/domain-error.js';
import type { BodyId, TopicId } from '../../shared/ids.js';
import { may } from '../../shared/permissions.js';
import { Topic } from '../domain/topic.js';
import { ownPersonIn } from '../persistence/own-person.js';
import { insertTopic } from '../persistence/meetings.repository.js';

export interface ProposeTopicInput {
  readonly bodyId: BodyId;
  readonly title: string;
  readonly note?: string | null;
  readonly minutes?: number | null;
}

/** A member or the office puts a topic into the backlog of a body. */
@Injectable()
export class ProposeTopic {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
  ) {}

  run(actor: Actor, input: ProposeTopicInput): Promise<TopicId> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.visible.assert(tx, 'Body', input.bodyId);
      const body = await bodyOf(tx, input.bodyId);
      if (body === null) throw notFound();
      if (!may(actor, 'PROPOSE_TOPIC', { territoryId: body.territoryId, bodyId: body.id }))
        throw notAllowed();
      const proposal = { title: input.title, note: input.note ?? null, minutes: input.minutes ?? null };
      const topic = Topic.propose(body, proposal, {
        personId: await ownPersonIn(tx, body.territoryId),
        at: tx.now,
      });
      await insertTopic(tx, topic);
      return topic.id;
    });
  }
}
