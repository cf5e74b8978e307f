import { describe, expect, test } from 'vitest';
import { isProbeDue, type LogMemory, rememberLog } from '../../../shared/domain/audit/log-watch.ts';
import { logStalled } from '../../../shared/domain/audit/rules/log-stalled.ts';

const AT = Date.parse('2024-06-20T10:00:00+08:00');
const MINUTE = 60_000;
const LATE = AT + 15 * MINUTE;

const seen = (size: number, published = size, probeLogged = false) => ({ size, published, probeLogged });
const keysOf = (memory: LogMemory | undefined, now: ReturnType<typeof seen>, at: number) =>
  logStalled(memory, now, at, '2024-06-20').map(({ subject }) => subject.key);

describe('a probe', () => {
  const probed: LogMemory = { size: 7, probe: AT };

  test.each([
    ['is given a quarter of an hour', seen(7), LATE - 1, []],
    ['is missed after that', seen(7), LATE, ['entries']],
    ['is missed even when the log goes on without it', seen(9), LATE, ['entries']],
    ['that arrived is not missed', seen(8, 8, true), LATE, []],
    ['is not missed by a run of before', seen(7), AT - MINUTE, []],
  ])('%s', (_what, now, at, keys) => expect(keysOf(probed, now, at)).toEqual(keys));

  test('stays missed until it arrives', () => {
    const memory = rememberLog(probed, seen(7), LATE, false);
    expect(memory).toEqual({ size: 7, probe: AT });
    expect(rememberLog(memory, seen(8, 8, true), LATE + MINUTE, false)).toEqual({ size: 8 });
  });

  test('that was put down now is remembered instead of the one that arrived', () => {
    expect(rememberLog(probed, seen(8, 8, true), LATE, true)).toEqual({ size: 8, probe: LATE });
  });

  test('tells when it was written and where the log stands', () => {
    expect(logStalled(probed, seen(7), LATE, '2024-06-20')).toEqual([
      {
        rule: 'log.stalled',
        subject: { kind: 'log', key: 'entries' },
        facts: '2024年6月20日 10:00写入系统的试写记录至今没有记入存证账本，账本停在第 7 条。',
        occurrence: '2024-06-20',
      },
    ]);
  });
});

describe('a probe is put down', () => {
  const [silent, grown] = [seen(7), seen(8)];
  test.each([
    ['when all is silent while a campaign runs', { size: 7 }, silent, true, false, true],
    ['not when the log has grown', { size: 7 }, grown, true, true, false],
    ['not while another is under way', { size: 7, probe: AT }, silent, true, true, false],
    ['when the other has arrived', { size: 7, probe: AT }, seen(7, 7, true), true, false, true],
    ['once a day when no campaign runs', { size: 7 }, silent, false, true, true],
    ['no more than that when no campaign runs', { size: 7 }, silent, false, false, false],
    ['by the very first run into an empty log', undefined, seen(0), false, true, true],
    ['not by the very first run when there are entries', undefined, seen(3), true, true, false],
  ])('%s', (_what, memory, now, busy, daily, due) =>
    expect(isProbeDue(memory, now, { busy, daily })).toBe(due),
  );
});

describe('entries that are not published', () => {
  const behind = rememberLog(undefined, seen(9, 6), AT, false);

  test('are remembered since they were first seen', () => {
    expect(behind).toEqual({ size: 9, behind: { size: 9, since: AT } });
    expect(rememberLog(behind, seen(12, 8), LATE, false)).toEqual({
      size: 12,
      behind: { size: 9, since: AT },
    });
  });

  test.each([
    ['are given a quarter of an hour', seen(9, 6), LATE - 1, []],
    ['are told after that', seen(9, 6), LATE, ['publication']],
    ['are told when some were published and some not', seen(9, 8), LATE, ['publication']],
    ['are not told once they are published, whatever came after them', seen(12, 9), LATE, []],
  ])('%s', (_what, now, at, keys) => expect(keysOf(behind, now, at)).toEqual(keys));

  test('begin anew when the earlier ones were published', () => {
    expect(rememberLog(behind, seen(12, 9), LATE, false).behind).toEqual({ size: 12, since: LATE });
    expect(rememberLog(behind, seen(12), LATE, false).behind).toBeUndefined();
  });

  test('are told with both numbers', () => {
    const [found] = logStalled(behind, seen(10, 6), LATE, '2024-06-20');
    expect(found?.facts).toBe(
      '存证账本已有 10 条，公布的检查点停在第 6 条，2024年6月20日 10:00以来没有更新。',
    );
  });
});
