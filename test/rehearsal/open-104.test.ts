import { it } from 'vitest';
import { reproducesSample } from './reproduces-sample.ts';

it('reproduces open-104 row by row', () => reproducesSample('open-104'), 420_000);
