import { describe, expect, test } from 'vitest';
import type { CampaignEvidence } from '../../../../shared/domain/audit/campaign/evidence.ts';
import { asPublished, termsOf } from '../../../../shared/domain/audit/campaign/terms.ts';
import { campaignChanged } from '../../../../shared/domain/audit/rules/campaign-changed.ts';
import type { OpenCampaign } from '../../../../shared/domain/model/campaign.ts';
import type { CampaignCorrection } from '../../../../shared/domain/model/correction.ts';
import { effectiveCampaign } from '../../../../shared/domain/opening/effective.ts';
import { aCampaign } from '../../../builders/campaign.ts';
import { aPerson, aWalkedCampaign, on } from '../../../builders/campaign-evidence.ts';

const terms = termsOf(asPublished(aCampaign(), []));
const seen = (changes: Partial<OpenCampaign>, more: Partial<CampaignEvidence> = {}) =>
  aWalkedCampaign({
    campaign: aCampaign(changes),
    remembered: { kind: 'kept', terms },
    ...more,
  });
const correction = (version: number, from: string, to: string, position?: string): CampaignCorrection => ({
  ...{ campaign: '2024-open-1', version, at: on('06-12 09:00'), by: '王', reason: '误印' },
  changes: [{ from, to, ...(position !== undefined && { position }) }],
});
const TITLE = aCampaign().title;

describe('terms first seen published', () => {
  test.each<[string, CampaignEvidence, readonly string[]]>([
    ['are those of today', seen({}), []],
    ['the weight of the written exam', seen({ written: { weight: 50, pass: 60 } }), ['written.weight 60 50']],
    ['a pass mark taken away', seen({ written: { weight: 60 } }), ['written.pass 60 （没有）']],
    ['a birth date added', seen({ bornTo: '2006-06-21' }), ['bornTo （没有） 2006-06-21']],
    [
      'more places',
      seen({ positions: [{ code: '01', office: '大槐树司法所', headcount: 3 }] }),
      ['positions.01.headcount 2 3'],
    ],
    ['the title without a correction', seen({ title: '另一公告' }), [`title ${TITLE} 另一公告`]],
    [
      'the title by a correction',
      seen({ title: '另一公告' }, { corrections: [correction(1, TITLE, '另一公告')] }),
      [],
    ],
    [
      'an office by a correction',
      seen(
        { positions: [{ code: '01', office: '赵城司法所', headcount: 2 }] },
        { corrections: [correction(1, '大槐树司法所', '赵城司法所', '01')] },
      ),
      [],
    ],
    [
      'the title once more after its correction',
      seen({ title: '第三公告' }, { corrections: [correction(1, TITLE, '另一公告')] }),
      ['correction 1  第三公告'],
    ],
    [
      'a correction that is gone',
      seen({ title: '第三公告' }, { corrections: [correction(2, TITLE, '第三公告')] }),
      ['correction 1 missing'],
    ],
    [
      'a draft may change',
      { ...seen({ title: '另一公告' }), progress: { status: 'draft', version: 0, log: [] } },
      [],
    ],
  ])('%s', (_, evidence, expected) =>
    expect(campaignChanged(evidence).map(({ occurrence }) => occurrence)).toEqual(expected),
  );

  test('what is not remembered is not compared', () =>
    expect(campaignChanged({ ...seen({ title: '另一公告' }), remembered: { kind: 'none' } })).toEqual([]));

  test('the finding says the old value and the new', () =>
    expect(campaignChanged(seen({ written: { weight: 50, pass: 60 } }))[0]?.facts).toBe(
      '公告发布时笔试权重是“60”，现在是“50”，没有更正公告，也不是开考比例的决定。',
    ));
});

describe('the decision on the opening ratio', () => {
  const announced = aCampaign({ openingRatio: 2 });
  const opened = (to: number, admitted: number, at = on('06-23 09:00')): CampaignEvidence => {
    const opening = {
      ...{ ratio: 2, until: on('06-24 09:00'), by: '王', at },
      posts: [{ post: '01', from: 2, to, admitted }],
    };
    const numbers = ['A00000000000', 'B00000000000', 'C00000000000'];
    return aWalkedCampaign({
      campaign: effectiveCampaign(announced, opening),
      opening,
      people: numbers.map((number) => aPerson(number)),
    });
  };
  test.each<[string, CampaignEvidence, number]>([
    ['follows from three admitted for two places', opened(1, 3), 0],
    ['cancels the post instead', opened(0, 3), 0],
    ['says another number of applicants', opened(1, 2), 1],
    ['was taken while the review was open', opened(1, 3, on('06-22 11:00')), 1],
    ['leaves more places than the ratio lets it', opened(2, 3), 1],
  ])('%s', (_, evidence, found) => expect(campaignChanged(evidence)).toHaveLength(found));
});
