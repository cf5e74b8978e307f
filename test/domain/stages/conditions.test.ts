import { describe, expect, test } from 'vitest';
import { OPEN_STAGES, type OpenStage, type Progress } from '../../../shared/domain/model/stage.ts';
import {
  decideNotice,
  decideStage,
  may,
  nextStage,
  noticePublishedAt,
  type StageCommand,
} from '../../../shared/domain/stages/engine.ts';
import { OPEN_TRACK } from '../../../shared/domain/stages/open-track.ts';
import { aCampaign } from '../../builders/campaign.ts';

const closes = Date.parse('2024-06-21T18:00:00+08:00');
const context = { campaign: aCampaign(), now: closes, by: 'officer01', blockers: 0 };
const draft: Progress = { status: 'draft', version: 0, log: [] };
const at = (stage: OpenStage, open = true): Progress => ({
  status: 'running',
  version: 5,
  stage,
  open,
  log: [],
});

const decide = (progress: Progress, command: StageCommand, changes: Partial<typeof context> = {}) => {
  const decided = decideStage(progress, command, { ...context, ...changes });
  return decided.ok ? 'ok' : decided.refusal;
};

describe('registration', () => {
  test.each([
    { event: 'open', stage: 'review' },
    { event: 'close', stage: 'registration' },
  ] as const)('ends by the clock: %j', (command) => {
    const running = { code: 'stage.registration-running', facts: { at: closes } };
    expect(decide(at('registration'), command, { now: closes - 1 })).toMatchObject(running);
    expect(decide(at('registration'), command, { now: closes })).toBe('ok');
  });

  test('is closed on the record when the review opens', () => {
    const decided = decideStage(at('registration'), { event: 'open', stage: 'review' }, context);
    expect(decided.ok && decided.value.log.map(({ event, stage }) => `${event} ${stage}`)).toEqual([
      'close registration',
      'open review',
    ]);
    expect(decided.ok && decided.value.version).toBe(6);
  });
});

describe('closing', () => {
  test.each(OPEN_STAGES.filter((stage) => stage !== 'registration' && stage !== 'notice'))(
    '%s waits for what is pending',
    (stage) => {
      expect(decide(at(stage), { event: 'close', stage }, { blockers: 1 })).toMatchObject({
        code: 'stage.blocked',
        facts: { stage, pending: 1 },
      });
      expect(decide(at(stage), { event: 'close', stage })).toBe('ok');
    },
  );

  test('the notice waits for its publication and for the end of its last day', () => {
    const publishedAt = Date.parse('2024-06-21T20:00:00+08:00');
    const published = decideNotice(at('notice'), publishedAt, 'officer01');
    if (!published.ok) expect.fail(published.refusal.code);
    const close: StageCommand = { event: 'close', stage: 'notice' };
    expect(decide(at('notice'), close)).toMatchObject({ code: 'notice.not-published' });
    const lastMoment = Date.parse('2024-07-02T23:59:59.999+08:00');
    expect(decide(published.value, close, { now: lastMoment })).toMatchObject({
      code: 'notice.running',
      facts: { lastDay: '2024-07-02' },
    });
    expect(decide(published.value, close, { now: lastMoment + 1 })).toBe('ok');
  });
});

describe('reopening', () => {
  test('needs a reason, which goes on the record', () => {
    const closed = at('review', false);
    expect(decide(closed, { event: 'reopen', stage: 'review', reason: ' ' })).toMatchObject({
      code: 'stage.reason-required',
      field: 'reason',
    });
    const decided = decideStage(closed, { event: 'reopen', stage: 'review', reason: ' 漏审一份 ' }, context);
    expect(decided.ok && decided.value.log.at(-1)?.reason).toBe('漏审一份');
  });
});

describe('publishing the notice', () => {
  test('is done once, while its stage is open', () => {
    const decided = decideNotice(at('notice'), closes, 'officer01');
    if (!decided.ok) expect.fail(decided.refusal.code);
    expect(noticePublishedAt(decided.value)).toBe(closes);
    expect(decided.value.version).toBe(6);
    expect(decideNotice(decided.value, closes, 'officer01')).toMatchObject({
      refusal: { code: 'notice.already-published' },
    });
  });

  test.each([draft, at('medical', false), at('notice', false)])('is refused otherwise: %j', (progress) =>
    expect(decideNotice(progress, closes, 'officer01')).toMatchObject({
      refusal: { code: 'stage.not-open' },
    }),
  );

  test('of the campaign is not that of the notice', () => {
    const decided = decideStage(draft, { event: 'publish' }, context);
    expect(decided.ok && noticePublishedAt(decided.value)).toBeUndefined();
  });
});

describe('the table', () => {
  test('leads from one stage to the next in the order of 四(二)3', () => {
    expect(OPEN_STAGES.map((stage) => nextStage('open', stage))).toEqual([
      ...OPEN_STAGES.slice(1),
      undefined,
    ]);
    expect(Object.keys(OPEN_TRACK)).toEqual([...OPEN_STAGES]);
  });

  test.each([
    ['apply', ['registration']],
    ['review', ['review']],
    ['import-written', ['written']],
    ['import-interview', ['interview']],
    ['record-withdrawal', ['background', 'medical', 'notice', 'contract']],
    ['record-background', ['background', 'medical', 'notice', 'contract']],
    ['record-medical', ['medical', 'notice', 'contract']],
    ['publish-notice', ['notice', 'contract']],
    ['manage-contract', ['contract']],
  ] as const)('%s is for %j, while open', (action, stages) => {
    expect(OPEN_STAGES.filter((stage) => may(at(stage), action))).toEqual(stages);
    expect(OPEN_STAGES.filter((stage) => may(at(stage, false), action))).toEqual([]);
    expect(may(draft, action)).toBe(false);
  });
});
