import { describe, expect, test } from 'vitest';
import {
  INTERNAL_STAGES,
  OPEN_STAGES,
  type Progress,
  STAGES,
  type Stage,
} from '../../../shared/domain/model/stage.ts';
import {
  decideStage,
  may,
  nextStage,
  type StageCommand,
  stagesOf,
} from '../../../shared/domain/stages/engine.ts';
import { INTERNAL_TRACK } from '../../../shared/domain/stages/internal-track.ts';
import { OPEN_TRACK } from '../../../shared/domain/stages/open-track.ts';
import { anInternalCampaign } from '../../builders/campaign.ts';

/** Long after everything: registration is over, nothing is pending, the notice has run out. */
const context = {
  campaign: anInternalCampaign(),
  now: Date.parse('2025-01-01T00:00:00+08:00'),
  by: 'officer01',
  blockers: 0,
  roster: true,
};
const noticed = {
  event: 'publish',
  stage: 'notice',
  at: Date.parse('2024-07-01T09:00:00+08:00'),
  by: 'officer01',
} as const;
const draft: Progress = { status: 'draft', version: 0, log: [] };
const at = (stage: Stage, open: boolean): Progress => ({
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
  ...INTERNAL_STAGES.flatMap((stage) => [at(stage, true), at(stage, false)]),
];
/** Commands on the stages of both tracks: the other's are never legal here. */
const COMMANDS: readonly StageCommand[] = [
  { event: 'publish' },
  ...STAGES.flatMap((stage): StageCommand[] => [
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
  'review closed: open assessment': 'assessment open',
  'assessment open: close assessment': 'assessment closed',
  'assessment closed: reopen assessment': 'assessment open',
  'assessment closed: open exam': 'exam open',
  'exam open: close exam': 'exam closed',
  'exam closed: reopen exam': 'exam open',
  'exam closed: open notice': 'notice open',
  'notice open: close notice': 'notice closed',
  'notice closed: reopen notice': 'notice open',
  'notice closed: open contract': 'contract open',
  'contract open: close contract': 'contract closed',
  'contract closed: reopen contract': 'contract open',
};

const PAIRS = STATES.flatMap((state) =>
  COMMANDS.map((command) => {
    const name = command.event === 'publish' ? 'publish' : `${command.event} ${command.stage}`;
    return { name: `${nameOf(state)}: ${name}`, state, command };
  }),
);

describe('every state and command of the internal track', () => {
  test.each(PAIRS)('$name', ({ name, state, command }) => {
    const decided = decideStage(state, command, context);
    expect(decided.ok ? nameOf(decided.value) : undefined).toBe(LEGAL[name]);
  });

  test('every legal move was met', () =>
    expect(Object.keys(LEGAL).filter((name) => !PAIRS.some((pair) => pair.name === name))).toEqual([]));
});

describe('the internal table', () => {
  test('leads from one stage to the next', () => {
    expect(stagesOf('internal')).toEqual(Object.keys(INTERNAL_TRACK));
    expect(INTERNAL_STAGES.map((stage) => nextStage('internal', stage))).toEqual([
      ...INTERNAL_STAGES.slice(1),
      undefined,
    ]);
  });

  test('admits in a stage that both tracks have what the other admits', () => {
    for (const stage of OPEN_STAGES.filter((one) => one in INTERNAL_TRACK))
      expect(Object.entries(INTERNAL_TRACK).find(([name]) => name === stage)?.[1].actions).toEqual(
        OPEN_TRACK[stage].actions,
      );
  });

  test.each([
    ['enter-assessment', ['assessment']],
    ['import-exam', ['exam']],
    ['record-withdrawal', ['exam', 'notice', 'contract']],
    ['publish-notice', ['notice', 'contract']],
    ['manage-contract', ['contract']],
    ['import-interview', []],
    ['import-written', []],
  ] as const)('%s is for %j, while open', (action, stages) => {
    expect(INTERNAL_STAGES.filter((stage) => may(at(stage, true), action))).toEqual(stages);
    expect(INTERNAL_STAGES.filter((stage) => may(at(stage, false), action))).toEqual([]);
  });

  test('is not entered without a roster', () => {
    const decided = decideStage(draft, { event: 'publish' }, { ...context, roster: false });
    expect(decided.ok || decided.refusal.code).toBe('roster.missing');
  });
});
