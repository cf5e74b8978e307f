import { describe, expect, test } from 'vitest';
import type { Progress, StageEvent } from '../../../shared/domain/model/stage.ts';
import { campaignEndedAt, type Ending, isUnderWay } from '../../../shared/domain/retention/ended-at.ts';
import { retentionEndsOn } from '../../../shared/domain/retention/ends-on.ts';
import { aCampaign, anInternalCampaign } from '../../builders/campaign.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const event = (name: StageEvent['event'], stage: StageEvent['stage'], moment: number): StageEvent => ({
  event: name,
  stage,
  at: moment,
  by: 'officer01',
});
const running = (stage: StageEvent['stage'], open: boolean, ...log: readonly StageEvent[]): Progress => ({
  status: 'running',
  version: log.length + 1,
  stage,
  open,
  log,
});

const CLOSED = at('2024-09-02T16:00:00');
const closed = event('close', 'contract', CLOSED);
const reopened = event('reopen', 'contract', CLOSED + 1);
const again = event('close', 'contract', at('2024-09-30T09:00:00'));
const DECIDED = at('2024-07-01T10:00:00');
const cancelled = aCampaign({
  positions: [{ code: '01', office: '大槐树司法所', headcount: 0, announced: 2 }],
});
const partly = aCampaign({
  positions: [...cancelled.positions, { code: '02', office: '甘亭司法所', headcount: 1 }],
});
const afterReview = running('review', false, event('close', 'review', DECIDED - 1));

const cases: readonly (readonly [string, Ending, number | undefined])[] = [
  ['a draft', { campaign: aCampaign(), progress: { status: 'draft', version: 0, log: [] } }, undefined],
  [
    'a notice stage that was closed',
    { campaign: aCampaign(), progress: running('notice', false, event('close', 'notice', CLOSED)) },
    undefined,
  ],
  ['open contracts', { campaign: aCampaign(), progress: running('contract', true) }, undefined],
  ['closed contracts', { campaign: aCampaign(), progress: running('contract', false, closed) }, CLOSED],
  [
    'closed contracts of the internal track',
    { campaign: anInternalCampaign(), progress: running('contract', false, closed) },
    CLOSED,
  ],
  [
    'reopened contracts',
    { campaign: aCampaign(), progress: running('contract', true, closed, reopened) },
    undefined,
  ],
  [
    'contracts closed again',
    { campaign: aCampaign(), progress: running('contract', false, closed, reopened, again) },
    again.at,
  ],
  ['every post cancelled', { campaign: cancelled, progress: afterReview, opening: { at: DECIDED } }, DECIDED],
  [
    'one post of two cancelled',
    { campaign: partly, progress: afterReview, opening: { at: DECIDED } },
    undefined,
  ],
];

describe('when a campaign ended', () => {
  test.each(cases)('%s', (_what, ending, moment) => {
    expect(campaignEndedAt(ending)).toBe(moment);
    expect(isUnderWay(ending)).toBe(moment === undefined && ending.progress.status === 'running');
  });
});

describe('the last day of keeping', () => {
  const over = (moment: number): Ending => ({
    campaign: aCampaign(),
    progress: running('contract', false, event('close', 'contract', moment)),
  });

  test.each([
    [at('2024-09-02T00:00:00'), 200, '2025-03-21'],
    [at('2024-09-02T23:59:59.999'), 200, '2025-03-21'],
    [at('2024-09-03T00:00:00'), 200, '2025-03-22'],
    [CLOSED, 60, '2024-11-01'],
  ])('of a campaign that ended at %i, kept for %i days, is %s', (moment, days, day) =>
    expect(retentionEndsOn(over(moment), days)).toBe(day),
  );

  test('is unknown while the campaign runs', () =>
    expect(
      retentionEndsOn({ campaign: aCampaign(), progress: running('contract', true) }, 200),
    ).toBeUndefined());
});
