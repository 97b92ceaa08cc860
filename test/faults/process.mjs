// API or worker as a process that a test can kill: the built code with shorter patience.
// Argument: JSON { role, address, smtpUrl, times }. The API says its address in the first line.
import 'reflect-metadata';
import { onShutdown } from '../../dist/src/boot/shutdown.js';
import { startWeb } from '../../dist/src/boot/start-web.js';
import { startWorker } from '../../dist/src/boot/start-worker.js';
import { NOTICE_TIMES } from '../../dist/src/notifications/domain/notice-times.js';
import { loadConfig } from '../../dist/src/platform/config/index.js';
import { setLogLevel } from '../../dist/src/platform/log/index.js';
import { systemClock } from '../../dist/src/shared/clock.js';

const { role, address, smtpUrl, times } = JSON.parse(process.argv[2]);
// Modules take this object as it is; nothing in the product needs to change it.
Object.assign(NOTICE_TIMES, times);
setLogLevel('debug');
const settings = loadConfig({
  KPR_SMTP_URL: smtpUrl,
  KPR_MAIL_FROM: 'Präventionsrat <rat@schwarzenberg.example>',
  KPR_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
});
const composition = {
  config: { ...settings, port: 0 },
  address,
  clock: systemClock,
  role,
  explorers: () => true,
};
const running = await (role === 'web' ? startWeb(composition) : startWorker(composition));
if (role === 'web') process.stdout.write(`${running.address}\n`);
onShutdown(() => running.close());
