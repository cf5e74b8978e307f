import { expect, test, vi } from 'vitest';
import { measureFactsAudit, measureLogAudit } from '../../bench/audit/measure.ts';

// Ten times as many applications cost the first audit more; what is new costs the next one the same.
test.each([
  ['log', measureLogAudit],
  ['facts', measureFactsAudit],
] as const)(
  'the audit of the %s costs what is new, not what exists',
  async (_, measure) => {
    vi.spyOn(console, 'info').mockReturnValue();
    const [few, many] = [await measure(60, 20), await measure(600, 20)];
    expect(many.fresh.units).toBeGreaterThan(4 * few.fresh.units);
    // The last bundle of 256 entries that is not full is read once more, whatever the log holds.
    expect(many.again.units).toBeLessThan(1.5 * few.again.units + 64);
    expect(many.again.reads).toBeLessThan(1.5 * few.again.reads);
    vi.restoreAllMocks();
  },
  180_000,
);
