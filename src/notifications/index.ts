export { NotificationsModule, noticeJobs } from './notifications.module.js';
