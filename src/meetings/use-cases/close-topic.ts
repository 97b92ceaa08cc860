import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { VisibleThings } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { changedMeanwhile, notAllowed, notFound } from '../../shared/domain-error.js';
import type { TopicId } from '../../shared/ids.js';
import { may } from '../../shared/permissions.js';
import { lockTopic, storeTopic } from '../persistence/meetings.repository.js';

export interface CloseTopicInput {
  readonly topicId: TopicId;
  readonly revision: number;
}

/** The office takes a topic out of the backlog without an agenda. */
@Injectable()
export class CloseTopic {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleThings,
  ) {}

  /** Errors: NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE, TOPIC_CLOSED. */
  run(actor: Actor, input: CloseTopicInput): Promise<TopicId> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.visible.assert(tx, 'Topic', input.topicId);
      const topic = await lockTopic(tx, input.topicId);
      if (topic === null) throw notFound();
      if (!may(actor, 'MANAGE_MEETING', topic)) throw notAllowed();
      if (topic.revision !== input.revision) throw changedMeanwhile();
      topic.close(tx.now);
      await storeTopic(tx, topic);
      return topic.id;
    });
  }
}
