import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import type { Actor } from '../../shared/actor.js';
import { anonymous } from '../../shared/actor.js';
import type { AccountId } from '../../shared/ids.js';
import { protectAll } from '../http/index.js';
import { explorerRouter } from './index.js';

let server: Server;
let origin: string;

beforeAll(async () => {
  const account: Actor = { ...anonymous, kind: 'account' };
  const actorOf = ({ headers: { cookie = '' } }: express.Request): Promise<Actor> =>
    Promise.resolve(cookie === '' ? anonymous : { ...account, accountId: cookie as AccountId });
  const explores = ({ accountId }: Actor): boolean => accountId === 'session=coordinator';
  const app = express().use(protectAll('http://localhost'));
  server = createServer(
    app.use(explorerRouter({ actorOf, explores, style: '/s.css', endpoint: '/graphql' })),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const visit = (path: string, cookie = 'session=coordinator') =>
  fetch(`${origin}${path}`, { headers: { cookie } });

/** Everything that a page or style sheet makes the browser load. */
const loadedBy = (text: string): string[] =>
  [...text.matchAll(/(?:src|href)="([^"]+)"|url\("?([^")]+)/g)].map((match) => match[1] ?? match[2] ?? '');

describe('the API explorer', () => {
  it('is closed to strangers, page and files alike', async () => {
    const answers = await Promise.all(
      ['/explorer/', '/explorer/options.js', '/explorer/main.js'].map((path) => visit(path, '')),
    );
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(await answers[0]?.text()).toContain('Melden Sie sich an');
  });

  it('is closed to accounts that may not explore', async () => {
    expect((await visit('/explorer/', 'session=member')).status).toBe(403);
  });

  it('is shown after sign-in and asks the API of its own host', async () => {
    expect(await (await visit('/explorer')).text()).toContain('<base href="/explorer/">');
    expect(await (await visit('/explorer/options.js')).text()).toContain('endpointURL: `/graphql`');
  });

  it('loads nothing from another host, and each thing it loads is there', async () => {
    const html = await (await visit('/explorer/')).text();
    const css = await (await visit('/explorer/styles.css')).text();
    const loaded = [...loadedBy(html), ...loadedBy(css)].filter((url) => !/^(?:data:|#)/.test(url));
    expect(loaded.length).toBeGreaterThan(10);
    expect(loaded.filter((url) => /^(?:[a-z]+:)?\/\//i.test(url))).toEqual([]);
    const answers = await Promise.all(
      loaded.map((url) => visit(new URL(url, `${origin}/explorer/`).pathname)),
    );
    expect(answers.filter(({ ok }) => !ok).map(({ url }) => url)).toEqual([]);
  });

  it('is kept by the browser from calling other hosts', async () => {
    const policy = (await visit('/explorer/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
  });

  it('runs no script that stands in the page, and only styles that carry the nonce of the answer', async () => {
    const [first, second] = [await visit('/explorer/'), await visit('/explorer/')];
    const html = await first.text();
    const nonce = /'nonce-([^']+)'/.exec(first.headers.get('content-security-policy') ?? '')?.[1] ?? '';
    expect(nonce).toHaveLength(24);
    expect(second.headers.get('content-security-policy')).not.toContain(nonce);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(html.match(/<style[^>]*>/g)).toEqual([`<style nonce="${nonce}">`]);
    expect(html).toContain(`<app-root ngCspNonce="${nonce}">`);
    expect(await (await visit('/explorer/options.js')).text()).toContain("getAttribute('ngCspNonce')");
  });
});
