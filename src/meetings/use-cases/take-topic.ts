import { Injectable } from '@nestjs/common';
import { VisibleThings } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError, notFound } from '../../shared/domain-error.js';
import type { MeetingId, TopicId } from '../../shared/ids.js';
import { lockTopic, storeTopic } from '../persistence/meetings.repository.js';
import { EditAgenda } from './edit-agenda.js';
import { rulesInForce } from './rules-in-force.js';
import type { SeenMeeting } from './seen-meetings.js';

export interface TakeTopicInput extends SeenMeeting {
  readonly topicId: TopicId;
}

/** The office takes a topic from the backlog of a convening body onto the agenda of a draft. */
@Injectable()
export class TakeTopic {
  constructor(
    private readonly agenda: EditAgenda,
    private readonly visible: VisibleThings,
  ) {}

  /** Errors: NOT_FOUND, TOPIC_OF_OTHER_BODY, TOPIC_CLOSED. */
  run(actor: Actor, input: TakeTopicInput): Promise<MeetingId> {
    return this.agenda.run(actor, input, async (meeting, tx) => {
      await this.visible.assert(tx, 'Topic', input.topicId);
      const topic = await lockTopic(tx, input.topicId);
      if (topic === null) throw notFound();
      if (!meeting.bodies.some(({ bodyId }) => bodyId === topic.bodyId))
        throw new DomainError('TOPIC_OF_OTHER_BODY', {}, 'topicId');
      meeting.addItem(topic.take(tx.now), await rulesInForce(tx, meeting.leadBodyId));
      await storeTopic(tx, topic);
    });
  }
}
