import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateUser, invitationPath, mintLink, passwordPath } from '../../../src/identity/index.js';
import { systemActor } from '../../../src/shared/actor.js';
import type { PersonId, TerritoryId } from '../../../src/shared/ids.js';
import { type Arranged, arrange } from './arrange.js';
import { startWeb } from './web.js';

const password = 'Brücke am Rathaus 7';
let place: Arranged;
let web: Awaited<ReturnType<typeof startWeb>>;
let town: TerritoryId;
let clerk: PersonId;

beforeAll(async () => {
  place = await arrange();
  web = await startWeb(place);
  town = await place.town('Schwarzenberg');
  clerk = await place.person(town, 'Ordnungsamt');
});
afterAll(async () => {
  await web.close();
  await place.close();
});

const open = (path: string) => fetch(`${web.address}${path}`);
const send = (path: string, fields: Record<string, string>) =>
  fetch(`${web.address}${path}`, { method: 'POST', body: new URLSearchParams(fields) });
const invitation = () =>
  place.unitOfWork.run(systemActor('test', town), (tx) =>
    mintLink(tx, { personId: clerk, territoryId: town, purpose: 'ACCOUNT', thingId: clerk }),
  );

describe('the page of an account link', () => {
  it('shows a form without script, keeps nothing, and changes nothing by being opened', async () => {
    const token = await invitation();
    for (let visit = 0; visit < 3; visit += 1) expect((await open(invitationPath(token))).status).toBe(200);
    const response = await open(invitationPath(token));
    const html = await response.text();
    expect(html).toMatch(/<form[^>]* method="post">/);
    expect(html).not.toContain('<script');
    expect(html).not.toContain(token);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await place.query('select 1 from account')).toEqual([]);
  });

  it('says what is wrong, keeps the typed address as text, and signs in when it is right', async () => {
    const token = await invitation();
    const wrong = await send(invitationPath(token), { email: `"><b>'@x.example`, password });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html).toContain('role="alert"');
    expect(html).toContain('value="&quot;&gt;&lt;b&gt;&#39;@x.example"');
    const right = await send(invitationPath(token), { email: 'ordnungsamt@schwarzenberg.example', password });
    expect([right.status, right.headers.get('set-cookie')]).toEqual([
      200,
      expect.stringContaining('HttpOnly'),
    ]);
    const again = await send(invitationPath(token), { email: 'ordnungsamt@schwarzenberg.example', password });
    expect([again.status, again.headers.get('set-cookie')]).toEqual([410, null]);
    expect(await again.text()).toContain('Dieser Link gilt nicht mehr.');
  });

  it('sets the password of kpr user:create, once', async () => {
    const link = await new CreateUser(place.unitOfWork).run({
      email: 'admin@schwarzenberg.example',
      territory: 'Schwarzenberg',
      role: 'ADMIN',
    });
    const token = link?.token ?? '';
    expect(await (await open(passwordPath(token))).text()).not.toContain('name="email"');
    expect((await send(passwordPath(token), { password: 'zu kurz' })).status).toBe(422);
    expect((await send(passwordPath(token), { password })).headers.get('set-cookie')).toContain(
      '__Host-kpr=',
    );
    expect((await send(passwordPath(token), { password })).status).toBe(410);
  });

  it.each(['x', '%00', '..%2f..%2fetc', '%E0%A4'])('answers plainly to the token %s', async (token) => {
    expect((await send(passwordPath(token), { password })).status).toBeLessThan(500);
    expect((await send(invitationPath(token), { email: 'a@b.example', password })).status).toBeLessThan(500);
  });
});
