import { describe, expect, test } from 'vitest';
import {
  decideReissue,
  LONGEST_REISSUE_REASON,
  type ReissueCommand,
} from '../../../shared/domain/codes/decide-reissue.ts';

const command = (changes: Partial<ReissueCommand> = {}): ReissueCommand => ({
  number: '7K3M9Q2TXW4D',
  campaign: '2024-open-1',
  count: 1,
  seen: 1,
  document: 'identity-card',
  confirmed: true,
  reason: ' 本人遗失查询码 ',
  by: '王主任（officer01）',
  at: 1,
  ...changes,
});

describe('a new query code', () => {
  test('is the next one, with its reason', () => {
    expect(decideReissue(command())).toEqual({
      ok: true,
      value: {
        ...{ number: '7K3M9Q2TXW4D', campaign: '2024-open-1', serial: 2, document: 'identity-card' },
        ...{ reason: '本人遗失查询码', by: '王主任（officer01）', at: 1 },
      },
    });
  });

  test.each<[Partial<ReissueCommand>, string]>([
    [{ seen: 0 }, 'reissue.stale'],
    [{ document: '' }, 'reissue.document-required'],
    [{ document: 'photo-of-a-card' }, 'reissue.document-required'],
    [{ confirmed: false }, 'reissue.unconfirmed'],
    [{ reason: '  ' }, 'reissue.reason-required'],
    [{ reason: '码'.repeat(LONGEST_REISSUE_REASON + 1) }, 'reissue.reason-too-long'],
    [{ reason: '遗\u202e失' }, 'reissue.reason-malformed'],
  ])('%j: %s', (changes, code) => {
    expect(decideReissue(command(changes))).toMatchObject({ ok: false, refusal: { code } });
  });

  test('the longest reason still fits', () => {
    expect(decideReissue(command({ reason: '码'.repeat(LONGEST_REISSUE_REASON) })).ok).toBe(true);
  });
});
