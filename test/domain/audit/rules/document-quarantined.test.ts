import { describe, expect, test } from 'vitest';
import {
  documentQuarantined,
  type FileInQuarantine,
} from '../../../../shared/domain/audit/rules/document-quarantined.ts';

const AT = Date.parse('2024-06-20T10:00:00+08:00');
const HOUR = 60 * 60_000;

const aFile = (changes: Partial<FileInQuarantine> = {}): FileInQuarantine => ({
  key: '2024-open-1/UPLOAD01/photo',
  campaign: '2024-open-1',
  storedAt: AT - HOUR,
  ...changes,
});
const findings = (...files: readonly FileInQuarantine[]) => documentQuarantined(files, AT, '2024-06-20');

describe('a file in quarantine', () => {
  test.each([
    ['for an hour without a verdict is stuck', {}, 1],
    ['for less than an hour may be under way', { storedAt: AT - HOUR + 1 }, 0],
    ['with a verdict is faulty and stays', { checkedAt: AT - HOUR }, 0],
    ['whose verdict is as old as its moment, told to the second', { checkedAt: AT - HOUR - 60_000 }, 0],
    ['that was replaced after the verdict waits for another', { checkedAt: AT - HOUR - 60_001 }, 1],
  ])('%s', (_what, changes, count) => expect(findings(aFile(changes))).toHaveLength(count));

  test('is counted with the others of its campaign, the oldest is named', () => {
    const older = aFile({ key: '2024-open-1/UPLOAD02/id-front', storedAt: AT - 2 * HOUR });
    const others = [aFile({ campaign: 'later', key: 'later/UPLOAD03/photo' }), aFile({ storedAt: AT })];
    expect(findings(aFile(), older, ...others)).toEqual([
      {
        rule: 'document.quarantined',
        subject: { kind: 'campaign', key: '2024-open-1' },
        campaign: '2024-open-1',
        facts:
          '至少有 2 份上传的材料一小时以上没有检查，最早的一份（2024-open-1/UPLOAD02/id-front）于2024年6月20日 08:00上传。',
        occurrence: '2024-06-20',
      },
      expect.objectContaining({ subject: { kind: 'campaign', key: 'later' } }),
    ]);
  });

  test('that nobody was given a ticket for belongs to no campaign', () => {
    const { campaign: _, ...stray } = aFile({ key: 'passport.jpg' });
    const [found] = findings(stray);
    expect(found).toMatchObject({ subject: { kind: 'item', key: 'quarantine' } });
    expect(found).not.toHaveProperty('campaign');
  });
});
