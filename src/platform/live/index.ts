export { LiveHub } from './live-hub.js';
export { liveProviders } from './live-providers.js';
export { liveRouter } from './live-router.js';
export { LIVE_SESSIONS, type LiveSession, type LiveSessions } from './live-sessions.js';
