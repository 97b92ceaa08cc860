import { rm } from 'node:fs/promises';

export default async function stop() {
  const server = globalThis.__TEST_DATABASE_SERVER__;
  await server?.stop();
  if (server?.dataDirectory.endsWith(`-${process.pid}`))
    await rm(server.dataDirectory, { recursive: true, force: true });
}
