import type { Provider } from '@nestjs/common';
import { ChannelListener, connectionOf, type DatabaseAddress } from '../database/index.js';
import { CHANGE_POSITIONS, Reads } from '../graphql/index.js';
import { log } from '../log/index.js';
import { DATABASE_ADDRESS } from '../tokens.js';
import { LiveHub } from './live-hub.js';
import { LIVE_SESSIONS, type LiveSessions } from './live-sessions.js';

/** The stream of changes; it connects to nothing before somebody listens. */
export const liveProviders: Provider[] = [
  {
    provide: LiveHub,
    inject: [DATABASE_ADDRESS, LIVE_SESSIONS, Reads],
    useFactory: (address: DatabaseAddress, sessions: LiveSessions, reads: Reads) =>
      new LiveHub(new ChannelListener(connectionOf(address, 'kpr_app'), 'live', log), sessions, reads, log),
  },
  { provide: CHANGE_POSITIONS, useExisting: LiveHub },
];
