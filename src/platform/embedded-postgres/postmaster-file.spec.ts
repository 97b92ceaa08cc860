import { describe, expect, it } from '@jest/globals';
import { parsePostmasterFile } from './postmaster-file.js';

describe('postmaster.pid', () => {
  it('names the process, its socket folder and its status', () => {
    const text = '4711\n/var/lib/kpr/data\n1795376515\n5432\n/tmp/kpr-0a1b2c\n\n  123456  98304\nready   \n';
    expect(parsePostmasterFile(text)).toEqual({
      pid: 4711,
      socketDirectory: '/tmp/kpr-0a1b2c',
      status: 'ready',
    });
  });

  it('is read as far as a starting server has written it', () => {
    expect(parsePostmasterFile('4711\n/var/lib/kpr/data\n')).toEqual({
      pid: 4711,
      socketDirectory: '',
      status: '',
    });
  });

  it.each(['', '\n', 'not a number\n'])('says nothing when it holds %j', (text) => {
    expect(parsePostmasterFile(text)).toBeUndefined();
  });
});
