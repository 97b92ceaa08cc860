import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { explorerRouter } from './index.js';

let server: Server;
let origin: string;

beforeAll(async () => {
  const maySee = (request: express.Request) =>
    Promise.resolve(request.headers.cookie === 'session=coordinator');
  server = createServer(express().use(explorerRouter({ maySee, endpoint: '/graphql' })));
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
    expect(await answers[0]?.text()).toContain('melden Sie sich zuerst an');
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
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('runs no script that stands in the page, as the policy demands', async () => {
    expect(await (await visit('/explorer/')).text()).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
  });
});
