import { defineConfig } from 'vitest/config';

// Journeys start a local cloud each (own ports, own folder), so they get longer limits than the pure tests;
// two forks because each cloud already runs several engines.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/setup/assembly.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
