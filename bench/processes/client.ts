import { Agent, type IncomingMessage, request } from 'node:http';
import type { Services } from '../own-process.js';

/** One request; the body goes as JSON by POST, without one it is a GET. */
export interface Ask {
  readonly path: string;
  readonly body?: string;
  readonly cookie?: string;
}

export interface Load {
  readonly address: string;
  readonly asks: readonly Ask[];
  readonly connections: number;
  readonly milliseconds: number;
}

/** Sends requests over a number of connections that stay open, each connection one after the other. */
export async function client(): Promise<Services> {
  return {
    /** Answers per second, in random order of `asks`. Throws when an answer is not 200 or holds errors. */
    load: async ({ address, asks, connections, milliseconds }: Load): Promise<number> => {
      const agent = new Agent({ keepAlive: true, maxSockets: connections });
      const began = performance.now();
      const end = began + milliseconds;
      let answers = 0;
      const connection = async (): Promise<void> => {
        while (performance.now() < end) {
          const ask = asks[Math.floor(Math.random() * asks.length)];
          if (ask === undefined) throw new Error('There is nothing to ask');
          await send(agent, address, ask);
          answers += 1;
        }
      };
      await Promise.all(Array.from({ length: connections }, connection));
      const seconds = (performance.now() - began) / 1000;
      agent.destroy();
      return answers / seconds;
    },
    /** Milliseconds from request to answer of each, one after the other over one connection. */
    times: async ({ address, asks }: Pick<Load, 'address' | 'asks'>): Promise<number[]> => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const times: number[] = [];
      for (const ask of asks) {
        const began = performance.now();
        await send(agent, address, ask);
        times.push(performance.now() - began);
      }
      agent.destroy();
      return times;
    },
    /** The whole answer as text. */
    ask: async ({ address, ask }: { address: string; ask: Ask }): Promise<string> =>
      (await send(new Agent(), address, ask)).toString('utf8'),
  };
}

const ERRORS = Buffer.from('{"errors"');

function send(agent: Agent, address: string, { path, body, cookie }: Ask): Promise<Buffer> {
  const headers = {
    ...(body !== undefined && {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }),
    ...(cookie !== undefined && { cookie }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      `${address}${path}`,
      { agent, method: body === undefined ? 'GET' : 'POST', headers },
      (response: IncomingMessage) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const answer = Buffer.concat(chunks);
          if (response.statusCode === 200 && !answer.subarray(0, ERRORS.length).equals(ERRORS))
            resolve(answer);
          else
            reject(new Error(`${path} answered ${response.statusCode}: ${answer.toString('utf8', 0, 500)}`));
        });
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}
