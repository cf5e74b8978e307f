import { describe, expect, test } from 'vitest';
import { OPEN_STAGES, type OpenStage, type Progress } from '../../../shared/domain/model/stage.ts';
import { decideStage, type StageCommand } from '../../../shared/domain/stages/engine.ts';
import { aCampaign } from '../../builders/campaign.ts';

/** Long after everything: registration is over, nothing is pending, the notice has run out. */
const context = {
  campaign: aCampaign(),
  now: Date.parse('2025-01-01T00:00:00+08:00'),
  by: 'officer01',
  blockers: 0,
};
const noticed = {
  event: 'publish',
  stage: 'notice',
  at: Date.parse('2024-07-01T09:00:00+08:00'),
  by: 'officer01',
} as const;

const draft: Progress = { status: 'draft', version: 0, log: [] };
const at = (stage: OpenStage, open: boolean): Progress => ({
  status: 'running',
  version: 5,
  stage,
  open,
  log: [noticed],
});
const nameOf = (progress: Progress): string =>
  progress.status === 'draft' ? 'draft' : `${progress.stage} ${progress.open ? 'open' : 'closed'}`;

const STATES: readonly Progress[] = [
  draft,
  ...OPEN_STAGES.flatMap((stage) => [at(stage, true), at(stage, false)]),
];
const COMMANDS: readonly StageCommand[] = [
  { event: 'publish' },
  ...OPEN_STAGES.flatMap((stage): StageCommand[] => [
    { event: 'open', stage },
    { event: 'close', stage },
    { event: 'reopen', stage, reason: '更正' },
  ]),
];

/** Every legal move and where it leads, written out. */
const LEGAL: Readonly<Record<string, string>> = {
  'draft: publish': 'registration open',
  'registration open: close registration': 'registration closed',
  'registration open: open review': 'review open',
  'registration closed: open review': 'review open',
  'review open: close review': 'review closed',
  'review closed: reopen review': 'review open',
  'review closed: open written': 'written open',
  'written open: close written': 'written closed',
  'written closed: reopen written': 'written open',
  'written closed: open interview': 'interview open',
  'interview open: close interview': 'interview closed',
  'interview closed: reopen interview': 'interview open',
  'interview closed: open background': 'background open',
  'background open: close background': 'background closed',
  'background closed: reopen background': 'background open',
  'background closed: open medical': 'medical open',
  'medical open: close medical': 'medical closed',
  'medical closed: reopen medical': 'medical open',
  'medical closed: open notice': 'notice open',
  'notice open: close notice': 'notice closed',
  'notice closed: reopen notice': 'notice open',
  'notice closed: open contract': 'contract open',
  'contract open: close contract': 'contract closed',
  'contract closed: reopen contract': 'contract open',
};

const refusedAs = (state: Progress, command: StageCommand): string => {
  if (command.event === 'publish') return 'stage.already-published';
  if (command.event === 'close') return 'stage.not-open';
  return nameOf(state) === `${command.stage} open` ? 'stage.already-open' : 'stage.out-of-order';
};

const PAIRS = STATES.flatMap((state) =>
  COMMANDS.map((command) => {
    const named = command.event === 'publish' ? 'publish' : `${command.event} ${command.stage}`;
    return { pair: `${nameOf(state)}: ${named}`, state, command };
  }),
);

describe('every state and every command', () => {
  test('are 17 × 25 pairs, the legal ones among them', () => {
    expect(PAIRS).toHaveLength(17 * 25);
    expect(Object.keys(LEGAL).every((legal) => PAIRS.some(({ pair }) => pair === legal))).toBe(true);
  });

  test.each(PAIRS)('$pair', ({ pair, state, command }) => {
    const decided = decideStage(state, command, context);
    const leadsTo = LEGAL[pair];
    if (leadsTo === undefined) {
      expect(decided.ok ? nameOf(decided.value) : decided.refusal.code).toBe(refusedAs(state, command));
      return;
    }
    if (!decided.ok) expect.fail(decided.refusal.code);
    expect(nameOf(decided.value)).toBe(leadsTo);
    expect(decided.value.version).toBe(state.version + 1);
    expect(decided.value.log.at(-1)).toMatchObject({
      event: command.event,
      stage: command.event === 'publish' ? 'registration' : command.stage,
      at: context.now,
      by: 'officer01',
    });
  });
});
