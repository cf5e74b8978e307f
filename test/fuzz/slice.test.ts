import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Fuzz, openFuzz } from './fuzz.ts';

let fuzz: Fuzz;
beforeAll(async () => {
  fuzz = await openFuzz(inject('bundlesDir'));
});
afterAll(() => fuzz?.stop());

test('every route answers hostile requests whole, in time, and changes nothing for whoever may not', async () => {
  await fuzz.visit({ times: 3, seed: 20240620 });
  console.info(fuzz.tally.text());
  expect(fuzz.tally.operations.size).toBe(fuzz.operations.length);
});
