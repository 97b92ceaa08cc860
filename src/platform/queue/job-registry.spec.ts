import { describe, expect, it } from '@jest/globals';
import { JobRegistry } from './job-registry.js';

describe('the processors of jobs', () => {
  const processor = async () => undefined;

  it('are exactly one per job, or the start is stopped', () => {
    const registry = new JobRegistry();
    registry.register('outbox', processor);
    expect(() => registry.register('outbox', processor)).toThrow('"outbox" has two processors');
    expect(() => registry.assertComplete(['outbox'])).not.toThrow();
    expect(() => registry.assertComplete(['outbox', 'send-notices'])).toThrow('send-notices');
    expect(() => registry.processorOf('unknown')).toThrow('"unknown"');
  });
});
