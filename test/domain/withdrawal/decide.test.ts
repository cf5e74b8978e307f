import { describe, expect, test } from 'vitest';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import { OUTCOMES } from '../../../shared/domain/model/selection.ts';
import type { Progress, Stage } from '../../../shared/domain/model/stage.ts';
import { decideWithdrawal } from '../../../shared/domain/withdrawal/decide.ts';
import { aCampaign, anInternalCampaign } from '../../builders/campaign.ts';

const at = (stage: Stage, open: boolean): Progress => ({
  status: 'running',
  version: 1,
  stage,
  open,
  log: [],
});
const decide = (stage: Stage, open: boolean, campaign: Campaign = aCampaign(), more = {}) =>
  decideWithdrawal({ campaign, progress: at(stage, open), checks: {}, ...more });

describe('leaving', () => {
  test.each<[Campaign, Stage, boolean, Stage]>([
    [aCampaign(), 'registration', true, 'registration'],
    [aCampaign(), 'review', true, 'review'],
    [aCampaign(), 'review', false, 'written'],
    [aCampaign(), 'written', true, 'written'],
    [aCampaign(), 'written', false, 'interview'],
    [aCampaign(), 'interview', false, 'background'],
    [aCampaign(), 'contract', true, 'contract'],
    [anInternalCampaign(), 'review', false, 'assessment'],
    [anInternalCampaign(), 'exam', true, 'exam'],
    [anInternalCampaign(), 'exam', false, 'notice'],
  ])('%# in %s (open: %s) counts as of %s', (campaign, stage, open, left) =>
    expect(decide(stage, open, campaign)).toEqual({ ok: true, value: { withdrew: true, left } }),
  );

  test('keeps what was recorded before', () =>
    expect(decide('medical', true, aCampaign(), { checks: { background: 'pass' } })).toMatchObject({
      value: { background: 'pass', withdrew: true, left: 'medical' },
    }));

  test.each([
    ['twice', { checks: { withdrew: true }, withdrewAt: 1 }, 'withdrawal.already'],
    ['with a signed contract', { signedAt: 1 }, 'withdrawal.too-late'],
  ])('%s is refused', (_case, more, code) =>
    expect(decide('contract', true, aCampaign(), more)).toMatchObject({ ok: false, refusal: { code } }),
  );

  test('after the last stage is refused', () =>
    expect(decide('contract', false)).toMatchObject({ refusal: { code: 'withdrawal.too-late' } }));

  test('of a campaign that is not announced is refused', () =>
    expect(
      decideWithdrawal({
        campaign: aCampaign(),
        progress: { status: 'draft', version: 0, log: [] },
        checks: {},
      }),
    ).toMatchObject({ refusal: { code: 'campaign.unknown' } }));

  test.each(OUTCOMES)('with the result %s means something only while one may be called up', (outcome) => {
    const open = ['proposed', 'not-selected', 'tie-unresolved'].includes(outcome);
    expect(decide('notice', true, aCampaign(), { outcome }).ok).toBe(open);
  });
});
