import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createLog, NestLog, withRequestId } from './index.js';

const TOKEN = 'Xq3vN0aB7cD9eF1gH2iJ4k';
const MEETING = '019a3c5e-7b1d-7e2f-8a3b-4c5d6e7f8091';

const recorded = () => {
  const lines: string[] = [];
  return { log: createLog({ write: (line) => void lines.push(line) }), lines };
};

describe('the log', () => {
  it('is one JSON object a line, with time, level and request id', async () => {
    const { log, lines } = recorded();
    await withRequestId('r-1', async () => {
      await pause(1);
      log.warn({ meetingId: MEETING }, 'invitation late');
    });
    log.info('outside');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'warn',
      msg: 'invitation late',
      requestId: 'r-1',
      meetingId: MEETING,
    });
    expect(JSON.parse(lines[0] ?? '')).toHaveProperty('time', expect.stringMatching(/^\d{4}-.*Z$/));
    expect(JSON.parse(lines[1] ?? '')).not.toHaveProperty('requestId');
  });

  it.each([
    ['a password', { password: 'hunter2' }, 'hunter2'],
    ['a nested password', { input: { account: { password: 'hunter2' } } }, 'hunter2'],
    ['a cookie', { req: { headers: { cookie: 'sid=hunter2' } } }, 'hunter2'],
    ['a cookie that is set', { headers: { 'set-cookie': 'sid=hunter2' } }, 'hunter2'],
    ['an authorization', { headers: { authorization: 'Bearer hunter2' } }, 'hunter2'],
    ['a mail address in a text', { note: 'to koordination@schwarzenberg.example now' }, 'koordination'],
    ['a mail address with umlauts', { note: 'prävention@städtebund.example' }, 'städtebund'],
    ['a link token in a path', { url: `/antwort/${TOKEN}?x=1` }, TOKEN],
    ['a link token in a query', { url: `/antwort?t=${TOKEN}` }, TOKEN],
    ['a link token in a full address', { note: `see https://kpr.example/antwort/${TOKEN}, please` }, TOKEN],
    ['the login of a database', { note: 'postgres://kpr:hunter2@db/kpr' }, 'hunter2'],
  ])('never shows %s', (_, fields, secret) => {
    const { log, lines } = recorded();
    log.info(fields, 'event');
    expect(lines[0]).not.toContain(secret);
    expect(JSON.parse(lines[0] ?? '')).toHaveProperty('msg', 'event');
  });

  it('shows ids, also in addresses', () => {
    const { log, lines } = recorded();
    log.info({ url: `/meetings/${MEETING}` });
    expect(lines[0]).toContain(MEETING);
  });

  it('shows of a database error where it happened, not what was entered', () => {
    const { log, lines } = recorded();
    const error = Object.assign(new Error('duplicate key'), {
      detail: 'Key (name)=(Aue)',
      parameters: ['Aue'],
      constraint: 'body_name',
    });
    log.error({ err: new Error('outer', { cause: error }) });
    expect(lines[0]).not.toContain('Aue');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      err: { message: 'outer', cause: { constraint: 'body_name' } },
    });
  });

  it("takes Nest's messages with their context", () => {
    const { log, lines } = recorded();
    new NestLog(log).error('broken', 'the stack', 'Router');
    new NestLog(log).log('started', 'NestFactory');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      msg: 'broken',
      stack: 'the stack',
      context: 'Router',
    });
    expect(lines).toHaveLength(1);
  });
});
