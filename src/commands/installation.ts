import { setupLines } from '../boot/announce-setup.js';
import { IssueSetupCode, TestMail } from '../installation/index.js';
import { loadConfig } from '../platform/config/index.js';
import { DomainError } from '../shared/domain-error.js';
import { messageOf } from '../shared/messages/index.js';
import { print, withApplication } from './with-application.js';

/** `kpr setup:code`: a new one-time code when the printed one is lost; it replaces the one before. */
export async function setupCodeCommand(): Promise<void> {
  const code = await withApplication((get) => get(IssueSetupCode).run());
  if (code === null) throw new Error(messageOf('SETUP_DONE'));
  for (const line of setupLines(loadConfig().publicUrl, code)) print(line);
}

/** `kpr mail:test`: ends with 1 unless the mail server took the mail. */
export async function mailTestCommand(to: string): Promise<void> {
  const { outcome, message, serverAnswer } = await withApplication((get) =>
    get(TestMail)
      .send(to)
      .catch((error: unknown) => {
        throw error instanceof DomainError ? new Error(messageOf(error.code, error.params)) : error;
      }),
  );
  print(message);
  if (serverAnswer !== null) print(`Antwort des Mailservers: ${serverAnswer}`);
  if (outcome !== 'ACCEPTED') process.exitCode = 1;
}
