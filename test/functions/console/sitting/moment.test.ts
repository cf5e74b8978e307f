import { expect, test } from 'vitest';
import { momentOf } from '../../../../functions/console/sitting/load.ts';
import type { Stage } from '../../../../shared/domain/model/stage.ts';
import { aCampaign, anInternalCampaign } from '../../../builders/campaign.ts';

const at = (stage: Stage, open: boolean) =>
  ({ status: 'running', version: 1, stage, open, log: [] }) as const;

test.each<[Stage, boolean, string]>([
  ['registration', true, 'before'],
  ['review', true, 'before'],
  ['review', false, 'ready'],
  ['written', true, 'running'],
  ['written', false, 'over'],
  ['interview', true, 'over'],
  ['contract', false, 'over'],
])('open recruitment, %s open %s: %s', (stage, open, moment) =>
  expect(momentOf({ campaign: aCampaign(), progress: at(stage, open) })).toBe(moment),
);

test.each<[Stage, boolean, string]>([
  ['registration', true, 'before'],
  ['review', true, 'before'],
  ['review', false, 'before'],
  ['assessment', true, 'before'],
  ['assessment', false, 'ready'],
  ['exam', true, 'running'],
  ['exam', false, 'over'],
  ['notice', true, 'over'],
])('internal track, %s open %s: %s', (stage, open, moment) =>
  expect(momentOf({ campaign: anInternalCampaign(), progress: at(stage, open) })).toBe(moment),
);

test('a draft is before everything', () =>
  expect(momentOf({ campaign: aCampaign(), progress: { status: 'draft', version: 0, log: [] } })).toBe(
    'before',
  ));
