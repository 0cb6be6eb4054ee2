import { describe, expect, it, vi } from 'vitest';
import { handOver } from '../../src/export/hand-over.ts';

describe('a file that two ask for', () => {
  it('is made once for both, and anew for a third', () => {
    const make = vi.fn(() => ({}));
    const owner = {};
    const [first, second, third] = [1, 2, 3].map(() => handOver(owner, 'a', make));
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('is another for another owner and another name', () => {
    const make = vi.fn(() => ({}));
    const owner = {};
    handOver(owner, 'a', make);
    handOver(owner, 'b', make);
    handOver({}, 'a', make);
    expect(make).toHaveBeenCalledTimes(3);
  });
});
