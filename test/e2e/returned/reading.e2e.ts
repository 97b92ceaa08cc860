import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Dovecot, describeWithDovecot } from '../../harness/dovecot.js';
import { ReturnMailbox } from '../../../src/platform/mail/index.js';

describeWithDovecot('the return mailbox', () => {
  let dovecot: Dovecot;
  beforeAll(async () => {
    dovecot = await Dovecot.start();
  });
  afterAll(() => dovecot[Symbol.asyncDispose]());

  it('opens', async () => {
    try {
    await dovecot.deliver('one', 'Subject: a\r\n\r\nhello', 'Subject: b\r\n\r\nhello');
    process.stderr.write('1');
    const mailbox = await ReturnMailbox.open(dovecot.mailboxOf('one'));
    process.stderr.write('2');
    const got = [];
    for await (const m of mailbox.after(0, 10)) got.push(m.uid);
    process.stderr.write('3');
    expect(got).toEqual([1, 2]);
    await mailbox.remove(1);
    process.stderr.write('4');
    await mailbox.close();
    expect(await dovecot.subjects('one')).toEqual(['b']);
    process.stderr.write('5');
    await dovecot.renumber('one');
    expect(await dovecot.subjects('one')).toEqual(['b']);
    } catch (e) { process.stderr.write(JSON.stringify(e) + dovecot.log); throw e; }
  });
});
