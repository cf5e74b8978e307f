import { expect, test } from 'vitest';
import { auditCampaignEvidence } from '../../../../shared/domain/audit/rules/campaign-index.ts';
import { aWalkedCampaign } from '../../../builders/campaign-evidence.ts';

test('a truthful campaign gives no finding', () =>
  expect(auditCampaignEvidence(aWalkedCampaign())).toEqual([]));
