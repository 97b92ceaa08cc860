import { rm } from 'node:fs/promises';

export default async function stop() {
  const server = globalThis.__TEST_DATABASE_SERVER__;
  await server?.stop();
  await rm(process.env.TEST_RUN_FOLDER, { recursive: true, force: true });
  if (server?.dataDirectory.endsWith(`-${process.pid}`))
    await rm(server.dataDirectory, { recursive: true, force: true });
}
