import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import nodemailer from 'nodemailer';
import { DemoModule } from '../../../src/demo/demo.module.js';
import { DemoSignInModule } from '../../../src/identity/index.js';
import { loadConfig } from '../../../src/platform/config/index.js';
import { everyAccountExplores } from '../../../src/platform/graphql/index.js';
import { log } from '../../../src/platform/log/index.js';
import { Mailbox } from '../../../src/platform/mail/mailbox.js';
import { CLIENT_PAGES } from '../../../src/platform/web/index.js';
import { type Client, startTestApp } from '../../harness/app.js';
import { forThisFile } from '../../harness/for-this-file.js';
import { invitationOf, invited, schwarzenberg, type User, type World } from '../meetings/town.js';
import { administration } from './administration.js';

/** A route whose code is wrong. */
@Controller('bug')
class BugController {
  @Get()
  show(): never {
    throw new Error('planted');
  }
}
@Module({ controllers: [BugController] })
class BugModule {}

const POLICIES: Readonly<Record<string, RegExp>> = {
  data: /^default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
  client:
    /^default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'$/,
  server:
    /^default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; frame-src 'self'$/,
  link: /^default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'$/,
  mail: /^default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; style-src 'unsafe-hashes' ('sha256-[^']+' ?)+; img-src data:; sandbox$/,
  explorer:
    /^default-src 'none'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'; script-src 'self'; style-src 'self' 'nonce-[^']{24}'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:$/,
};
/** What is no-referrer: pages whose address is a secret, and a program of others. */
const SILENT = ['link', 'explorer'];

const PAGE = { headers: { accept: 'text/html,*/*;q=0.8' } };
const JSON_POST = { method: 'POST', headers: { 'content-type': 'application/json' } };
const HTML = /^text\/html; charset=utf-8$/;
const JSON_TYPE = /^application\/json; charset=utf-8$/;

let mailbox: Mailbox;
let world: World;
let admin: User;
let meetingId: string;
let link: string;
let mailId: string;

async function linkOf(personId: string, invitationId: string): Promise<string> {
  const secret = randomBytes(32);
  await world.app.database.query(
    'insert into link_token (token_hash, territory_id, person_id, purpose, thing_id) values ($1, $2, $3, $4, $5)',
    [createHash('sha256').update(secret).digest(), world.town.id, personId, 'RSVP', invitationId],
  );
  return `/r/${secret.toString('base64url')}`;
}

// The planted bug would be told.
forThisFile(log, { level: 'silent' });
beforeAll(async () => {
  mailbox = await Mailbox.start();
  const extraModules = [DemoModule.with(mailbox), DemoSignInModule.forAccounts([]), BugModule];
  world = await schwarzenberg({
    composition: { extraModules, showcase: true, explorers: everyAccountExplores },
  });
  admin = await administration(world);
  meetingId = (await invited(world)).id;
  link = await linkOf(world.police.personId, await invitationOf(world.police, meetingId));
  await nodemailer.createTransport(mailbox.url).sendMail({
    from: 'rat@schwarzenberg.example',
    to: 'revier@polizei.example',
    subject: 'Einladung',
    html: '<p style="margin:0;font-family:&quot;Arial&quot;">Guten Tag</p>',
    icalEvent: { content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
  });
  mailId = (await mailbox.messages(1))[0]?.id ?? '';
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
  await mailbox.close();
});

/** Headers that every single answer has; one line says what is missing. */
function expectProtected(answer: Response, kind: string): void {
  const of = (name: string) => answer.headers.get(name);
  expect({ url: answer.url, policy: of('content-security-policy') }).toEqual({
    url: answer.url,
    policy: expect.stringMatching(POLICIES[kind] ?? /^$/),
  });
  expect({
    url: answer.url,
    sniff: of('x-content-type-options'),
    referrer: of('referrer-policy'),
    features: of('permissions-policy'),
    opener: of('cross-origin-opener-policy'),
    resource: of('cross-origin-resource-policy'),
    id: of('x-request-id'),
    by: of('x-powered-by'),
  }).toEqual({
    url: answer.url,
    sniff: 'nosniff',
    referrer: SILENT.includes(kind) ? 'no-referrer' : 'same-origin',
    features: expect.stringMatching(/^accelerometer=\(\), camera=\(\), .*usb=\(\)$/),
    opener: 'same-origin',
    resource: 'same-origin',
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    by: null,
  });
}

interface Route {
  readonly path: string;
  readonly kind: string;
  readonly status: number;
  readonly type: RegExp;
  readonly init?: RequestInit;
  readonly as?: () => Client;
}
const page = (path: string, kind: string, status = 200, as?: () => Client): Route => ({
  ...{ path, kind, status, type: HTML, init: PAGE },
  ...(as && { as }),
});
const data = (path: string, status: number, init: RequestInit = {}, type = JSON_TYPE): Route => ({
  ...{ path, kind: 'data', status, type, init },
});

const routes = (): Route[] => [
  ...CLIENT_PAGES.map((first) => page(`/${first}`, 'client')),
  page('/sitzungen/neu', 'client'),
  page('/bausteine', 'client'),
  data('/icon.svg', 200, {}, /^image\/svg\+xml/),
  data('/health/live', 200, {}, /^application\/json/),
  data('/health/ready', 200, {}, /^application\/json/),
  data('/metrics', 404),
  data('/dateien', 415, { ...JSON_POST, body: '{}' }),
  data('/dateien/void', 404),
  data('/papiere/void/beschlussvorlage.pdf', 404),
  data('/papiere/antraege/void/verwendungsnachweis.pdf', 404),
  data('/auswertungen/foerdermittel.csv', 404),
  data('/live', 401),
  page('/live', 'server', 401),
  { ...data('/graphql', 200, { ...JSON_POST, body: '{"query":"{ __typename }"}' }), as: () => admin.client },
  data('/graphql', 403, { ...JSON_POST, body: '{"query":"{ __typename }"}' }),
  data('/graphql', 400, { ...JSON_POST, body: '{' }),
  data('/graphql', 400, { ...JSON_POST, body: '{"documentId":"x"}' }),
  data('/graphql', 403, { ...PAGE, headers: { ...PAGE.headers, 'apollo-require-preflight': 'yes' } }),
  data('/graphql', 400, PAGE),
  data('/graphql/nope', 404, PAGE),
  data('/graphql', 405, { ...PAGE, method: 'DELETE' }),
  data('/graphql', 405, { method: 'OPTIONS' }),
  data('/graphql', 413, { ...JSON_POST, body: `"${'x'.repeat(1_100_000)}"` }),
  data('/graphql', 415, {
    method: 'POST',
    body: 'x',
    headers: { ...PAGE.headers, 'content-type': 'text/plain' },
  }),
  page(link, 'link'),
  page('/r/void', 'link', 404),
  page('/t/void', 'link', 404),
  page('/p/void', 'link', 404),
  page('/abbestellen/void', 'link', 404),
  page('/konto/einladung/x', 'link'),
  page('/konto/kennwort/x', 'link'),
  { ...page('/konto/einladung/x', 'link', 410), init: { method: 'POST', body: new URLSearchParams() } },
  {
    ...page('/konto/kennwort/x', 'server', 413),
    init: { ...PAGE, method: 'POST', body: new URLSearchParams({ password: 'x'.repeat(20_000) }) },
  },
  page('/nope', 'server', 404),
  data('/nope', 404),
  page('/%ff', 'server', 404),
  page('/bug', 'server', 500),
  data('/bug', 500),
  page('/explorer', 'server', 401),
  data('/explorer/main.js', 401),
  page('/explorer', 'explorer', 200, () => admin.client),
  { ...data('/explorer/options.js', 200, {}, /^text\/javascript/), as: () => admin.client },
  { ...data('/explorer/main.js', 200, {}, /^text\/javascript/), as: () => admin.client },
  { ...data('/explorer/nope', 404), as: () => admin.client },
  page(`/vorschau/sitzungen/${meetingId}`, 'server', 404),
  page(`/vorschau/sitzungen/${meetingId}`, 'mail', 200, () => world.office.client),
  page('/demo', 'server'),
  data('/demo/accounts', 200),
  data('/demo/sign-in', 404, { ...JSON_POST, body: '{"account":"niemand@demo.example"}' }),
  page('/demo/mail', 'server'),
  page(`/demo/mail/${mailId}`, 'server'),
  page(`/demo/mail/${mailId}.html`, 'mail'),
  data(`/demo/mail/${mailId}.ics`, 200, {}, /^text\/calendar/),
  page('/demo/mail/nope', 'server', 404),
];

const ask = ({ path, init, as = () => world.app.anonymous }: Route): Promise<Response> =>
  as().fetch(path, init);

describe('the headers of every answer', () => {
  it('keep strangers, scripts and caches out', async () => {
    for (const route of routes()) {
      const answer = await ask(route);
      const { path, init, status, type } = route;
      expect({ path, init, status: answer.status, type: answer.headers.get('content-type') }).toEqual({
        ...{ path, init, status },
        type: expect.stringMatching(type),
      });
      expectProtected(answer, route.kind);
      expect({ path, cache: answer.headers.get('cache-control') }).toEqual({ path, cache: 'no-store' });
      expect({ path, transport: answer.headers.get('strict-transport-security') }).toEqual({
        path,
        transport: null,
      });
      await answer.body?.cancel();
    }
  });

  it('are there on each route of the program', () => {
    const { stack } = world.app
      .get(HttpAdapterHost)
      .httpAdapter.getInstance<{ router: { stack: { route?: { path: string } }[] } }>().router;
    const known = new Set(stack.flatMap(({ route }) => route?.path ?? []));
    const asked = routes().map(({ path }) => path);
    const missing = [...known].filter((path) => {
      const pattern = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
      return !asked.some((each) => pattern.test(each));
    });
    expect(known.size).toBeGreaterThan(7);
    expect(missing).toEqual([]);
  });

  it('no page has scripts or styles of its own in it, but the explorer with its nonce', async () => {
    for (const route of routes().filter(({ type, kind }) => type === HTML && kind !== 'mail')) {
      const html = await (await ask(route)).text();
      const inline = html.match(
        /<script(?![^>]*\bsrc=)[^>]*>|<style(?! nonce)[^>]*>|\sstyle="|\son\w+="|javascript:/g,
      );
      expect({ path: route.path, inline }).toEqual({ path: route.path, inline: null });
    }
  });

  it('let the mail in a preview have exactly the styles that stand in it', async () => {
    const mail = await world.app.anonymous.fetch(`/demo/mail/${mailId}.html`);
    const hash = createHash('sha256').update('margin:0;font-family:"Arial"').digest('base64');
    expect(mail.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`);
  });

  it('let browsers keep files with a hash in their name, and no others', async () => {
    for (const name of readdirSync('web/dist/assets').filter((each) => !/\.(br|gz)$/.test(each))) {
      const answer = await world.app.anonymous.fetch(`/assets/${name}`);
      expectProtected(answer, 'data');
      expect([name, answer.headers.get('cache-control')]).toEqual([
        name,
        'public, max-age=31536000, immutable',
      ]);
      expect(name).toMatch(/-[\w-]{8}\.\w+$/);
    }
    const missing = await world.app.anonymous.fetch('/assets/missing-12345678.js');
    expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-store']);
    expectProtected(missing, 'data');
  });

  it('are on the live stream too', async () => {
    const end = new AbortController();
    const stream = await world.office.client.fetch('/live', { signal: end.signal });
    expect([stream.status, stream.headers.get('cache-control')]).toEqual([200, 'no-store, no-transform']);
    expectProtected(stream, 'data');
    end.abort();
  });
});

it('behind TLS the browser is told to come by TLS only, for a year', async () => {
  const settings = {
    KPR_PUBLIC_URL: 'https://rat.schwarzenberg.example',
    KPR_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    KPR_LOG_LEVEL: 'silent',
  };
  await using app = await startTestApp({ composition: { config: { ...loadConfig(settings), port: 0 } } });
  for (const path of ['/', '/graphql', '/health/live', '/nope', '/r/void', '/assets/nope.js']) {
    const answer = await app.anonymous.fetch(path, PAGE);
    const transport = answer.headers.get('strict-transport-security');
    expect({ path, transport }).toEqual({ path, transport: 'max-age=31536000' });
  }
});
