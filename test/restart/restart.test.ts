import { expect, inject, test } from 'vitest';
import { seriousIn } from './report.ts';
import { tryRestarts } from './trial.ts';

// The whole of it, 2,000 submissions and 20 kills, is `npm run kill-test`.
test('every application that was accepted is stored, logged, screened and told of once, whatever is killed meanwhile', async () => {
  const result = await tryRestarts({
    ...{ assemblyDir: inject('assemblyDir'), county: '141002' },
    ...{ submissions: 120, kills: 6, seed: 1, concurrency: 16 },
  });
  const { accepted, already } = result;
  expect(accepted + already).toBe(120);
  expect(result).toMatchObject({
    ...{ stored: accepted, logged: accepted, screened: accepted, told: accepted },
    ...{ unseen: already, doubled: 0, unchecked: 0 },
  });
  expect(seriousIn(result)).toEqual([]);
  expect(result.retries).toBeGreaterThan(0);
}, 180_000);
