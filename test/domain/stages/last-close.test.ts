import { expect, test } from 'vitest';
import type { StageEvent } from '../../../shared/domain/model/stage.ts';
import { lastClose } from '../../../shared/domain/stages/last-close.ts';

const by = 'officer01';
const event = (name: 'open' | 'close' | 'reopen', stage: StageEvent['stage'], at: number): StageEvent =>
  name === 'reopen' ? { event: name, stage, at, by, reason: '核对' } : { event: name, stage, at, by };
const of = (...log: readonly StageEvent[]) =>
  lastClose({ status: 'running', version: 9, stage: 'review', open: false, log })?.at;

test.each<readonly [string, readonly StageEvent[], number | undefined]>([
  ['nothing yet', [], undefined],
  ['a stage closed', [event('close', 'review', 5)], 5],
  ['the next one opened later', [event('close', 'review', 5), event('open', 'written', 6)], 5],
  [
    'closed by the opening of the next one',
    [event('close', 'registration', 5), event('open', 'review', 5)],
    undefined,
  ],
  ['reopened', [event('close', 'review', 5), event('reopen', 'review', 7)], undefined],
  [
    'closed again',
    [event('close', 'review', 5), event('reopen', 'review', 7), event('close', 'review', 8)],
    8,
  ],
])('%s', (_, log, at) => expect(of(...log)).toBe(at));
