// API or worker as a process that a test can kill: the built code with shorter patience and a clock that can be set.
// Argument: JSON { role, address, smtpUrl, times, clock, crash?, sabotage? }. The API says its address in the first line.
import 'reflect-metadata';
import { onShutdown } from '../../dist/src/boot/shutdown.js';
import { startWeb } from '../../dist/src/boot/start-web.js';
import { startWorker } from '../../dist/src/boot/start-worker.js';
import { NOTICE_TIMES } from '../../dist/src/notifications/domain/notice-times.js';
import { NoticesRepository } from '../../dist/src/notifications/persistence/notices.repository.js';
import { loadConfig } from '../../dist/src/platform/config/index.js';
import { DATABASE_TIMES } from '../../dist/src/platform/database/database-times.js';
import { setLogLevel } from '../../dist/src/platform/log/index.js';
import { LazyMailer } from '../../dist/src/platform/mail/index.js';
import { SMTP_TIMES } from '../../dist/src/platform/mail/smtp-mailer.js';
import { RELAY_TIMES } from '../../dist/src/platform/outbox/outbox-relay.js';
import { BullQueue } from '../../dist/src/platform/queue/index.js';

const { role, address, smtpUrl, times, clock: given, crash, sabotage } = JSON.parse(process.argv[2]);
// Modules take these objects as they are; nothing in the product needs to change them.
Object.assign(NOTICE_TIMES, times.notices);
Object.assign(RELAY_TIMES, times.relay);
Object.assign(DATABASE_TIMES, times.database);
Object.assign(SMTP_TIMES, times.smtp);
setLogLevel('debug');

let setting = given;
process.on('message', (message) => (setting = message));
const clock = { now: () => new Date(setting.business + Date.now() - setting.since) };

const die = () => process.kill(process.pid, 'SIGKILL');

/** Ends this process like a power cut, right before or after it does something for the first time. */
const CRASHES = {
  'between claim and enqueue': () => dieBefore('check-notices'),
  'between check and enqueue': () => dieBefore('send-notices'),
  'between the acceptance and the mark': () => {
    const { send } = LazyMailer.prototype;
    LazyMailer.prototype.send = async function (mail) {
      const outcome = await send.call(this, mail);
      if (outcome.accepted) die();
      return outcome;
    };
  },
};

function dieBefore(job) {
  const { addMany } = BullQueue.prototype;
  BullQueue.prototype.addMany = async function (jobs) {
    if (jobs.some(({ name }) => name === job)) die();
    return addMany.call(this, jobs);
  };
}

CRASHES[crash]?.();
if (sabotage) {
  // Breaks the product: what a dead worker had claimed is not claimed again while anybody waits for it.
  const { claimDue } = NoticesRepository.prototype;
  NoticesRepository.prototype.claimDue = function (tx, limit) {
    return claimDue.call(this, tx, limit, 24 * 60 * 60);
  };
}

// Lets a test wait until the worker has looked for due notices again, instead of for a while.
const { claimDue } = NoticesRepository.prototype;
NoticesRepository.prototype.claimDue = async function (...asked) {
  const claims = await claimDue.apply(this, asked);
  process.stdout.write('looked\n');
  return claims;
};

const settings = loadConfig({
  KPR_SMTP_URL: smtpUrl,
  KPR_MAIL_FROM: 'Präventionsrat <rat@schwarzenberg.example>',
  KPR_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
});
const composition = { config: { ...settings, port: 0 }, address, clock, role, explorers: () => true };
const running = await (role === 'web' ? startWeb(composition) : startWorker(composition));
process.stdout.write(`${role === 'web' ? running.address : 'ready'}\n`);
onShutdown(() => running.close(), times.shutdown);
