import { accountTexts } from './account';
import { agendaTexts } from './agenda';
import { audienceTexts } from './audience';
import { councilTexts } from './council';
import { deadlineTexts } from './deadlines';
import { decisionTexts } from './decisions';
import { deliveryTexts } from './delivery';
import { fileTexts } from './files';
import { frameTexts } from './frame';
import type { fundingTexts } from './funding';
import { helpTexts } from './help';
import { inboxTexts } from './inbox';
import { invitationTexts } from './invitation';
import { legalTexts } from './legal';
import { meetingTexts } from './meetings';
import { overviewTexts } from './overview';
import type { proposalTexts } from './proposals';
import { paperTexts } from './papers';
import type { projectTexts } from './projects';
import { rightsTexts } from './rights';
import { searchTexts } from './search';
import { serviceTexts } from './service';
import { setupTexts } from './setup';
import { taskTexts } from './tasks';
import { uiTexts } from './ui';

/** What is there from the first page on. The one catalogue is German. Fixed words: Sitzung, Tagesordnung, Einladung, Rückmeldung, Vertretung, Niederschrift. */
export const german = {
  ...uiTexts,
  ...frameTexts,
  ...overviewTexts,
  ...meetingTexts,
  ...agendaTexts,
  ...decisionTexts,
  ...invitationTexts,
  ...audienceTexts,
  ...councilTexts,
  ...accountTexts,
  ...rightsTexts,
  ...searchTexts,
  ...serviceTexts,
  ...setupTexts,
  ...helpTexts,
  ...legalTexts,
  ...taskTexts,
  ...deadlineTexts,
  ...inboxTexts,
  ...deliveryTexts,
  ...fileTexts,
  ...paperTexts,
} as const;

/** Texts that come with the pages that need them: see `addTexts`. */
type LaterTexts = typeof proposalTexts & typeof projectTexts & typeof fundingTexts;

/** Every text of the client. */
export type German = typeof german & LaterTexts;
