import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { LiveStream } from './live-stream.js';

/** A reader that takes nothing when `stalled`. */
const reader = (stalled: boolean) => {
  const got: string[] = [];
  const out = new Writable({
    write: (chunk: Buffer, _, done) => {
      got.push(chunk.toString());
      if (!stalled) done();
    },
  });
  return { got, out };
};
const CHANGE = { thing: 'Meeting', id: '018f0000-0000-7000-8000-000000000001', revision: 3 };

describe('a stream', () => {
  it('writes events as browsers read them', () => {
    const { got, out } = reader(false);
    const stream = new LiveStream(out);
    stream.ready('e-1-r');
    stream.change([CHANGE, { ...CHANGE, revision: null }], 'e-2-r');
    stream.beat();
    stream.end('session');
    expect(got.join('')).toMatch(/^retry: \d{4}\n\n/);
    expect(got.slice(1).join('')).toBe(
      'event: ready\nid: e-1-r\ndata: {}\n\n' +
        `event: change\nid: e-2-r\ndata: {"thing":"Meeting","id":"${CHANGE.id}","revision":3}\n\n` +
        `event: change\nid: e-2-r\ndata: {"thing":"Meeting","id":"${CHANGE.id}","revision":null}\n\n` +
        ': beat\n\nevent: end\ndata: {"reason":"session"}\n\n',
    );
  });

  it('lets go of a reader that does not read, with no more than a bounded memory', () => {
    const { out } = reader(true);
    const stream = new LiveStream(out);
    let most = 0;
    for (let event = 0; event < 10_000 && !out.destroyed; event += 1) {
      stream.change([CHANGE], 'e-2-r');
      most = Math.max(most, out.writableLength);
    }
    expect(out.destroyed).toBe(true);
    expect(most).toBeLessThan(70_000);
  });
});
