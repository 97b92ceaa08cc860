import { describe, expect, it } from '@jest/globals';
import { Together } from './together.js';

describe('Work done together', () => {
  it('is begun at once, and takes together what came meanwhile', async () => {
    const parts: number[][] = [];
    const gates: PromiseWithResolvers<void>[] = [];
    const together = new Together<number>((items) => {
      parts.push([...items]);
      const gate = Promise.withResolvers<void>();
      gates.push(gate);
      return gate.promise;
    });
    const first = together.add(1);
    await Promise.resolve();
    const others = Promise.all([together.add(2), together.add(3)]);
    expect(parts).toEqual([[1]]);
    gates[0]?.resolve();
    await first;
    gates[1]?.resolve();
    await others;
    expect(parts).toEqual([[1], [2, 3]]);
  });

  it('fails for those alone who were in it', async () => {
    const together = new Together<string>((items) =>
      items.includes('bad') ? Promise.reject(new Error('bad')) : Promise.resolve(),
    );
    const bad = together.add('bad');
    await expect(bad).rejects.toThrow('bad');
    await expect(together.add('good')).resolves.toBeUndefined();
  });
});
