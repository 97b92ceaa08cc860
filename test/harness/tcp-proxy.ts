import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import type { DatabaseAddress } from '../../src/platform/database/index.js';

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
}

/** Behind it: a port, or the socket of an embedded PostgreSQL in a folder. */
type Target = Pick<DatabaseAddress, 'host' | 'port'>;

/** A network between a process and its database, or another server, that a test can disturb. */
export class TcpProxy<Of extends Target = DatabaseAddress> implements AsyncDisposable {
  private readonly pairs = new Set<Pair>();
  private newcomers: 'served' | 'silent' = 'served';

  private constructor(
    private readonly target: Of,
    private readonly listening: Server,
  ) {
    listening.on('connection', (client: Socket) => this.join(client));
  }

  static async before<Of extends Target>(target: Of): Promise<TcpProxy<Of>> {
    const listening = createServer();
    const proxy = new TcpProxy(target, listening);
    await once(listening.listen(0, '127.0.0.1'), 'listening');
    return proxy;
  }

  /** What is behind it, as seen through the network. */
  get address(): Of {
    return { ...this.target, host: '127.0.0.1', port: (this.listening.address() as AddressInfo).port };
  }

  /** Ends all connections in order. */
  cut(): void {
    for (const { client, server } of this.pairs) {
      client.destroy();
      server.destroy();
    }
  }

  /** Ends all connections as a machine does that knows nothing of them. */
  reset(): void {
    for (const { client, server } of this.pairs) {
      client.resetAndDestroy();
      server.destroy();
    }
  }

  /** From now on no byte passes over the present connections, in neither direction, and neither side hears of it. */
  stall(): void {
    for (const { client, server } of this.pairs) hold(client, server);
  }

  /** As `stall`, and new connections are taken and never answered, until `recover`. */
  stallAll(): void {
    this.newcomers = 'silent';
    this.stall();
  }

  /** New connections are served again; the stalled ones stay stalled. */
  recover(): void {
    this.newcomers = 'served';
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.cut();
    await new Promise((closed) => this.listening.close(closed));
  }

  private join(client: Socket): void {
    const { host, port } = this.target;
    const server = connect(host.startsWith('/') ? { path: join(host, `.s.PGSQL.${port}`) } : { host, port });
    const pair = { client, server };
    this.pairs.add(pair);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      // One side that goes takes the other along, and its error is what the test wants.
      one
        .on('error', () => undefined)
        .on('close', () => {
          this.pairs.delete(pair);
          other.destroy();
        });
    }
    if (this.newcomers === 'silent') return hold(client, server);
    client.pipe(server);
    server.pipe(client);
  }
}

function hold(client: Socket, server: Socket): void {
  client.unpipe().pause();
  server.unpipe().pause();
}
