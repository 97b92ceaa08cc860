import { type Bench, barText, run } from './bench.js';
import { PROCESS_FLAG, serve } from './own-process.js';

/** Loaded only when asked for: a bench must not pay for the modules of another. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  read: async () => (await import('./read.js')).read,
  reminders: async () => (await import('./reminders.js')).reminders,
  invitations: async () => (await import('./invitations.js')).invitations,
  start: async () => (await import('./start.js')).start,
  search: async () => (await import('./search.js')).search,
  proposals: async () => (await import('./proposals.js')).proposals,
  papers: async () => (await import('./papers.js')).papers,
  live: async () => (await import('./live.js')).live,
  inbox: async () => (await import('./inbox.js')).inbox,
  digest: async () => (await import('./digest.js')).digest,
  oracle: async () => (await import('./oracle.js')).oracle,
};

/** The processes that benches start beside themselves. */
const PROCESSES: Readonly<Record<string, () => Promise<void>>> = {
  api: async () => serve((await import('./processes/api.js')).api),
  'bare-server': async () => serve((await import('./processes/bare-server.js')).bareServer),
  client: async () => serve((await import('./processes/client.js')).client),
  mailbox: async () => serve((await import('./processes/mailbox.js')).mailbox),
  worker: async () => serve((await import('./processes/worker.js')).worker),
};

async function list(): Promise<void> {
  for (const load of Object.values(BENCHES)) {
    const { name, measures, unit, bar } = await load();
    process.stdout.write(`${name.padEnd(12)} ${measures} (${unit}, bar ${barText(bar)})\n`);
  }
}

async function main([name = '', process_ = '']: readonly string[]): Promise<number> {
  if (name === PROCESS_FLAG) {
    await PROCESSES[process_]?.();
    return 0;
  }
  const load = BENCHES[name];
  if (load !== undefined) return run(await load());
  if (name !== '') process.stderr.write(`There is no bench "${name}". These are there:\n`);
  await list();
  return name === '' ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
