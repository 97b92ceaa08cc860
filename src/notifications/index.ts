export { mailHeaders } from './domain/mail-texts/mail-headers.js';
export { renderMail } from './domain/mail-texts/layout.js';
export { facts, paragraph } from './domain/mail-texts/mail-content.js';
export { NOTICE_KINDS, type NoticeKind } from './domain/notice-kinds.js';
export { retryNotices } from './persistence/retried-notices.js';
export { NoticeThingModel } from './graphql/notice.model.js';
export { noticeReadModels } from './read/index.js';
export { thingOfMail } from './read/notice.read.js';
export { NotificationsModule, noticeJobs } from './notifications.module.js';
