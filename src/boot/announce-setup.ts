import type { Config } from '../platform/config/index.js';
import { IssueSetupCode } from '../installation/index.js';
import type { RunningWeb } from './start-web.js';

/** What is said when an installation has no account yet. */
export const setupLines = (publicUrl: string, code: string): string[] => [
  '',
  'Diese Anwendung ist noch nicht eingerichtet.',
  `Öffnen Sie ${publicUrl}/einrichten und geben Sie diesen Einmalcode ein: ${code}`,
  'Er gilt einmal, bis zum nächsten Programmstart. Geben Sie ihn nicht weiter.',
  '',
];

/**
 * Prints address and one-time code of the first run. It goes to the standard output as plain lines and never through
 * the log: a collector of JSON logs keeps no code. Once it is used or replaced, the printed code is worth nothing.
 */
export async function announceSetup(web: RunningWeb, { publicUrl }: Config): Promise<void> {
  const code = await web.app.get(IssueSetupCode).run();
  if (code !== null) process.stdout.write(`${setupLines(publicUrl, code).join('\n')}\n`);
}
