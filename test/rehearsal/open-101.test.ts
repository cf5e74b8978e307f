import { it } from 'vitest';
import { reproducesSample } from './reproduces-sample.ts';

it('reproduces open-101 row by row', () => reproducesSample('open-101'), 420_000);
