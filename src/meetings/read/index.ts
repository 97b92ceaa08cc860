import type { ReadModel } from '../../platform/graphql/read/index.js';
import { agendaItemRead } from './agenda-item.read.js';
import { conveningBodyRead } from './convening-body.read.js';
import { decisionRead, earlierDecisionRead } from './decision.read.js';
import { answerRecordRead, invitationRead, serviceProofRead } from './invitation.read.js';
import { meetingRead } from './meeting.read.js';
import type { PaperSource } from './paper-source.js';
import { meetingHistoryRead, topicRead } from './topic.read.js';

/** What the read side of the application registers for this module; each module's papers are read with the items. */
export const meetingReadModels = (papers: readonly PaperSource[]): ReadModel[] => [
  meetingRead,
  conveningBodyRead,
  agendaItemRead(papers),
  decisionRead,
  earlierDecisionRead,
  invitationRead,
  answerRecordRead,
  serviceProofRead,
  topicRead,
  meetingHistoryRead,
];
