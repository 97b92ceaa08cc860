import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIG } from '../../../src/platform/tokens.js';
import type { Config } from '../../../src/platform/config/index.js';
import { User } from '../meetings/town.js';
import { invited, schwarzenberg, type World } from '../meetings/town.js';
import { attached, filesOf, itemsOf, seen, send, type Thing, versionsOf } from './files.js';
import { archive, docx, odt, pdf, png, withMacros } from './samples.js';

let world: World;
let meetingId: string;
let item: Thing;
beforeAll(async () => {
  world = await schwarzenberg();
  meetingId = (await invited(world)).id;
  [item = item] = await itemsOf(world.office, meetingId);
});
afterAll(async () => {
  await world.app[Symbol.asyncDispose]();
});

const folder = (): string => world.app.get<Config>(CONFIG as never).files.folder;
const stored = async (): Promise<string[]> =>
  (await readdir(folder(), { recursive: true })).filter((name) => name.endsWith('.inhalt'));
const used = async (): Promise<number> => {
  const [row] = await world.app.database.query<{ bytes: string }>(
    'select used_bytes as bytes from town_storage where territory_id = $1',
    [world.town.id],
  );
  return Number(row?.bytes ?? 0);
};

describe('a file', () => {
  it('is attached to an item of the agenda and read by the council', async () => {
    const { office, police } = world;
    const file = await attached(office, item, { name: 'C:\\Wege\\Lageplan Bahnhof.pdf', content: pdf('A') });
    expect(file).toMatchObject({
      title: 'Lageplan Bahnhof',
      audience: ['BODY'],
      versions: [{ number: 1, name: 'Lageplan Bahnhof.pdf', mediaType: 'application/pdf', bytes: 73 }],
    });
    const [version] = versionsOf(file);
    const response = await police.client.fetch(version?.path ?? '');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf('A'));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '73',
      'content-disposition': `attachment; filename="Lageplan Bahnhof.pdf"; filename*=UTF-8''Lageplan%20Bahnhof.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*; sandbox$/),
      'cache-control': 'no-store',
    });
  });

  it('is handed out under its title and what it is, whatever it was called', async () => {
    const { office } = world;
    const file = await attached(office, item, { name: 'Foto\u202Egpj.exe', content: png() });
    await office.do('renameAttachment', {
      ...seen(file),
      title: `Größe "Übersicht"; 50 % (Straße/Weg).html`,
    });
    const response = await office.client.fetch(versionsOf(file)[0]?.path ?? '');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Groesse -Uebersicht-; 50 _ (Strasse-Weg).html.png"; ` +
        `filename*=UTF-8''Gr%C3%B6%C3%9Fe%20-%C3%9Cbersicht-%3B%2050%20%25%20%28Stra%C3%9Fe-Weg%29.html.png`,
    );
  });

  it('gets versions, and the older ones stay', async () => {
    const { office, police } = world;
    const file = await attached(office, item, { content: pdf('first') });
    const again = await send(office, item, { content: pdf('second'), name: 'Neu.pdf' });
    const now = await office.do(
      'addAttachmentVersion',
      { ...seen(file), uploadId: again.uploadId },
      'title versions { number name path }',
    );
    expect(now).toMatchObject({
      title: 'Lageplan',
      revision: 2,
      versions: [
        { number: 2, name: 'Neu.pdf' },
        { number: 1, name: 'Lageplan.pdf' },
      ],
    });
    const [newest, first] = versionsOf(now);
    const texts = await Promise.all(
      [newest, first].map(async (version) => (await police.client.fetch(version?.path ?? '')).text()),
    );
    expect(texts).toEqual([pdf('second').toString(), pdf('first').toString()]);
    const head = await police.client.fetch(newest?.path ?? '');
    expect(head.headers.get('content-disposition')).toContain('filename="Lageplan (Fassung 2).pdf"');
    const same = await send(office, item, { content: pdf('second') });
    expect(await office.do('addAttachmentVersion', { ...seen(now), uploadId: same.uploadId })).toMatchObject({
      code: 'VERSION_IS_THE_SAME',
      field: 'file',
    });
    expect(await office.do('addAttachmentVersion', { ...seen(file), uploadId: same.uploadId })).toMatchObject(
      { code: 'CHANGED_MEANWHILE' },
    );
  });

  it('is stored once under its hash, however often and wherever it is attached', async () => {
    const { office } = world;
    const content = pdf('twice');
    const [before, room] = [await stored(), await used()];
    const [, second] = await itemsOf(office, meetingId);
    await attached(office, item, { content });
    await attached(office, second ?? item, { content, name: 'Anders.pdf' });
    const hash = createHash('sha256').update(content).digest('hex');
    expect((await stored()).filter((name) => !before.includes(name))).toEqual([
      join(hash.slice(0, 2), `${hash}.inhalt`),
    ]);
    expect(await used()).toBe(room + content.length);
    expect(await readdir(join(folder(), 'eingang'))).toEqual([]);
  });

  it('is removed with all its versions', async () => {
    const { office, police } = world;
    const file = await attached(office, { type: 'Meeting', id: meetingId }, { content: pdf('weg') });
    expect((await filesOf(police, meetingId))['meeting']).toEqual(['Lageplan']);
    const REMOVE =
      'mutation ($input: RemoveAttachmentInput!) { removeAttachment(input: $input) { __typename ... on RemovedAttachment { id } } }';
    expect(await office.ask(REMOVE, { input: seen(file) })).toEqual({
      removeAttachment: { __typename: 'RemovedAttachment', id: file.id },
    });
    expect((await filesOf(police, meetingId))['meeting']).toEqual([]);
    expect((await police.client.fetch(versionsOf(file)[0]?.path ?? '')).status).toBe(404);
  });
});

describe('what a file is', () => {
  it.each([
    ['DOCX', 'Brief.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['ODT', 'Brief.odt', odt, 'application/vnd.oasis.opendocument.text'],
    ['PNG under a wrong name', 'bild.pdf', png, 'image/png'],
    ['a table of words', 'Liste.CSV', () => Buffer.from('Straße;Zahl\r\nMarkt;3\r\n'), 'text/csv'],
    ['a table of an older Windows', 'Liste.csv', () => Buffer.from('Stra\xDFe;3\r\n', 'latin1'), 'text/csv'],
    ['a text', 'Notiz.txt', () => Buffer.from('Guten Tag\n'), 'text/plain'],
  ])('is seen by its content: %s', async (_, name, content, mediaType) => {
    const file = await attached(world.office, item, { name, content: content() });
    expect(file['versions']).toMatchObject([{ mediaType }]);
    const response = await world.office.client.fetch(versionsOf(file)[0]?.path ?? '');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(content());
  });

  it.each([
    ['a program', 'Lageplan.pdf', () => Buffer.from('MZ\x90\0'.padEnd(200, '\0'), 'latin1')],
    ['a page', 'seite.html', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a page that calls itself PDF', 'seite.pdf', () => Buffer.from('<html><script>1</script></html>')],
    ['a drawing with scripts', 'bild.svg', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['an archive', 'alles.zip', archive],
    ['a letter with macros', 'Brief.docx', withMacros],
    ['a table with zeros', 'Liste.csv', () => Buffer.from('a;b', 'utf16le')],
    ['a shell script', 'lauf.sh', () => Buffer.from('#!/bin/sh\nrm -rf /\n')],
  ])('is refused in German at its field: %s', async (_, name, content) => {
    const before = await stored();
    expect(await send(world.office, item, { name, content: content() })).toEqual({
      status: 422,
      code: 'FILE_TYPE_REFUSED',
      field: 'file',
      message: expect.stringContaining('Möglich sind: PDF, DOCX'),
    });
    expect(await stored()).toEqual(before);
    expect(await readdir(join(folder(), 'eingang'))).toEqual([]);
  });

  it('is not nothing', async () => {
    expect(await send(world.office, item, { content: Buffer.alloc(0) })).toMatchObject({
      status: 422,
      code: 'ATTACHMENT_EMPTY',
    });
  });

  it('is at most as large as set, announced or not', async () => {
    const large = Buffer.concat([pdf(), Buffer.alloc(25_000_000)]);
    const refusal = { status: 422, code: 'ATTACHMENT_TOO_LARGE', message: expect.stringContaining('25 MB') };
    expect(await send(world.office, item, { content: large })).toMatchObject(refusal);
    const query = new URLSearchParams({ art: item.type, id: item.id, name: 'x.pdf' });
    const chunked = await world.office.client.fetch(`/dateien?${query.toString()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', accept: 'application/json' },
      body: new Blob([large]).stream(),
      duplex: 'half',
    });
    expect(await chunked.json()).toMatchObject({
      errors: [{ extensions: { code: 'ATTACHMENT_TOO_LARGE' } }],
    });
    expect(await readdir(join(folder(), 'eingang'))).toEqual([]);
  });
});

describe('the door', () => {
  it.each([
    ['a page of another origin', { origin: 'https://boese.example' }, 403, 'NOT_ALLOWED'],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403, 'NOT_ALLOWED'],
    ['a form', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'MEDIA_TYPE_UNSUPPORTED'],
    ['plain text', { 'content-type': 'text/plain' }, 415, 'MEDIA_TYPE_UNSUPPORTED'],
  ])('stays shut for %s', async (_, headers, status, code) => {
    expect(await send(world.office, item, { headers })).toMatchObject({ status, code });
  });

  it('tells strangers to sign in, and hides what exists', async () => {
    const { app, office } = world;
    const stranger = new User(app.anonymous, office.accountId);
    expect(await send(stranger, item)).toMatchObject({ status: 401, code: 'SIGN_IN_NEEDED' });
    const file = await attached(office, item, { content: pdf('geheim') });
    const [version] = versionsOf(file);
    const answers = await Promise.all(
      [version?.path ?? '', `/dateien/${crypto.randomUUID()}`, '/dateien/x'].map((path) =>
        app.anonymous.fetch(path, { headers: { accept: 'application/json' } }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  });

  it('takes nothing from who may not attach it, before it is read', async () => {
    const { police, office, council, app } = world;
    const before = await stored();
    expect(await send(police, item)).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    const draft = await office.do('scheduleMeeting', {
      bodyIds: [council],
      startsAt: '2027-04-02T17:00[Europe/Berlin]',
    });
    expect(await send(police, { type: 'Meeting', id: draft.id })).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
    expect(await send(office, { type: 'Person', id: item.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await stored()).toEqual(before);
    expect(await app.database.query('select 1 from upload')).toHaveLength(1);
  });

  it('lets nobody attach what somebody else sent, nor anything twice', async () => {
    const { office, town } = world;
    const colleague = await town.office();
    const { uploadId } = await send(office, item, { content: pdf('meins') });
    const input = { thing: item, uploadId };
    expect(await colleague.do('attachFile', input)).toMatchObject({ code: 'UPLOAD_UNKNOWN' });
    expect(await office.do('attachFile', input)).toMatchObject({ __typename: 'Attachment' });
    expect(await office.do('attachFile', input)).toMatchObject({ code: 'UPLOAD_UNKNOWN' });
  });
});
