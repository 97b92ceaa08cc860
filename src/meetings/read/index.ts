import { agendaItemRead } from './agenda-item.read.js';
import { conveningBodyRead } from './convening-body.read.js';
import { answerRecordRead, invitationRead, serviceProofRead } from './invitation.read.js';
import { meetingRead } from './meeting.read.js';
import { meetingHistoryRead, topicRead } from './topic.read.js';

/** What the read side of the application registers for this module. */
export const meetingReadModels = [
  meetingRead,
  conveningBodyRead,
  agendaItemRead,
  invitationRead,
  answerRecordRead,
  serviceProofRead,
  topicRead,
  meetingHistoryRead,
];
