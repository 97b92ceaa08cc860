import { type ChildProcess, spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe } from '@jest/globals';
import { ImapFlow } from 'imapflow';
import type { ReturnConfig } from '../../src/platform/config/index.js';

const DOVECOT = process.env['TEST_DOVECOT'] ?? '/usr/sbin/dovecot';

/**
 * `describe` for tests that need Debian's dovecot-imapd. Without it they are skipped with a printed reason; where CI is
 * set they run and fail.
 */
export const describeWithDovecot: typeof describe | typeof describe.skip = ((): typeof describe.skip => {
  if (existsSync(DOVECOT) || process.env['CI'] !== undefined) return describe;
  process.stderr.write(
    `Tests of returned mails are skipped: ${DOVECOT} is missing (apt-get install dovecot-imapd).\n`,
  );
  return describe.skip;
})();

const PASSWORD = 'geheim-für-Tests';
/** Dovecot reads no mail as root. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const LONGEST_START = 10_000;

export interface DovecotOptions {
  /** Files of a PEM key and certificate: TLS from the first byte. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** A real IMAP server on a free port, as the current user, in a folder of its own. Every user name has a mailbox. */
export class Dovecot implements AsyncDisposable {
  private constructor(
    private readonly folder: string,
    private readonly server: ChildProcess,
    private readonly port: number,
    private readonly secure: boolean,
  ) {}

  static async start({ tls }: DovecotOptions = {}): Promise<Dovecot> {
    const folder = mkdtempSync(join(tmpdir(), 'kpr-imap-'));
    const port = await freePort();
    const owner = mailOwner();
    mkdirSync(join(folder, 'home'));
    chownSync(join(folder, 'home'), owner.uid, owner.gid);
    writeFileSync(join(folder, 'dovecot.conf'), configuration({ folder, port, owner, tls }));
    // Users of the mails must be able to pass through to their own homes.
    const server = spawn(
      '/bin/sh',
      ['-c', `chmod 755 '${folder}' && exec ${DOVECOT} -F -c '${folder}/dovecot.conf'`],
      {
        stdio: 'ignore',
      },
    );
    const dovecot = new Dovecot(folder, server, port, tls !== undefined);
    await dovecot.untilItListens();
    return dovecot;
  }

  /** The mailbox of a user as a setting would name it. */
  mailboxOf(user: string, ca: string | null = null): ReturnConfig {
    return {
      address: 'return@schwarzenberg.example',
      host: '127.0.0.1',
      port: this.port,
      secure: this.secure,
      user,
      password: PASSWORD,
      folder: 'INBOX',
      ca,
    };
  }

  /** Puts a message into the mailbox of a user, as its mail server would. */
  async deliver(user: string, ...messages: readonly (string | Buffer)[]): Promise<void> {
    await this.as(user, async (client) => {
      for (const message of messages) await client.append('INBOX', Buffer.from(message));
    });
  }

  /** Subjects of what lies in the mailbox, in order. */
  subjects(user: string): Promise<string[]> {
    return this.as(user, async (client) => {
      await client.mailboxOpen('INBOX');
      const messages = await client.fetchAll('1:*', { envelope: true });
      return messages.map(({ envelope }) => envelope?.subject ?? '');
    });
  }

  async empty(user: string): Promise<void> {
    await this.as(user, async (client) => {
      await client.mailboxOpen('INBOX');
      await client.messageDelete('1:*');
    });
  }

  /** The server numbers all messages of a user anew, as after a restored backup. */
  renumber(user: string): void {
    const maildir = join(this.folder, 'home', user, 'Maildir');
    for (const name of readdirSync(maildir).filter((file) => file.startsWith('dovecot')))
      rmSync(join(maildir, name), { recursive: true });
  }

  get log(): string {
    return readFileSync(join(this.folder, 'log'), 'utf8');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill('SIGTERM');
    if (this.server.exitCode === null) await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async as<T>(user: string, work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const client = new ImapFlow({
      ...{ host: '127.0.0.1', port: this.port, secure: this.secure, logger: false },
      auth: { user, pass: PASSWORD },
      tls: { rejectUnauthorized: false },
    });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.logout();
    }
  }

  private async untilItListens(): Promise<void> {
    const end = performance.now() + LONGEST_START;
    while (!(await answers(this.port))) {
      if (performance.now() > end || this.server.exitCode !== null)
        throw new Error(`Dovecot does not start:\n${existsSync(join(this.folder, 'log')) ? this.log : ''}`);
      await pause(50);
    }
  }
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Whose mails these are: the current user's. */
function mailOwner(): Owner {
  const { uid, gid } = userInfo();
  return uid === 0 ? NOBODY : { uid, gid };
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => resolve(socket.destroy() !== null));
    socket.once('error', () => resolve(false));
    // TLS says nothing first.
    socket.once('connect', () => setTimeout(() => resolve(socket.destroy() !== null), 300));
  });

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Setup extends DovecotOptions {
  readonly folder: string;
  readonly port: number;
  readonly owner: Owner;
}

function configuration({ folder, port, owner, tls }: Setup): string {
  const me = userInfo();
  const internal = me.uid === 0 ? 'nobody' : me.username;
  const listener = (name: string, isUsed: boolean): string =>
    `inet_listener ${name} {\n port = ${isUsed ? port : 0}\n }`;
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
default_internal_user = ${internal}
default_internal_group = ${internal === 'nobody' ? 'nogroup' : me.gid}
default_login_user = ${internal}
first_valid_uid = 1
mail_location = maildir:~/Maildir
disable_plaintext_auth = no
auth_mechanisms = plain
passdb {
 driver = static
 args = password=${PASSWORD}
}
userdb {
 driver = static
 args = uid=${owner.uid} gid=${owner.gid} home=${folder}/home/%u
}
service imap-login {
 chroot =
 ${listener('imap', tls === undefined)}
 ${listener('imaps', tls !== undefined)}
}
service anvil {
 chroot =
}
service stats {
 chroot =
}
${tls === undefined ? 'ssl = no' : `ssl = required\nssl_cert = <${tls.cert}\nssl_key = <${tls.key}`}
`;
}
