import { expect, test } from 'vitest';
import { notYetOpen } from '../../../shared/domain/audit/not-yet-open.ts';
import type { Found } from '../../../shared/domain/model/audit.ts';

const found: Found = {
  rule: 'queue.dead-letters',
  subject: { kind: 'queue', key: 'ledger' },
  facts: '处理队列 ledger 有 1 条消息处理失败。',
  occurrence: '2024-06-20',
};
const known = (changes: object) => ({
  rule: found.rule,
  subject: found.subject,
  state: 'open' as const,
  ...changes,
});

test.each([
  ['is news when nothing is known of it', [], 1],
  ['is no news while it is an open finding', [known({})], 0],
  ['is news again when that was closed', [known({ state: 'fixed' })], 1],
  ['is news beside one of another rule', [known({ rule: 'log.stalled' })], 1],
  [
    'is news beside one of the same name but another kind',
    [known({ subject: { kind: 'log', key: 'ledger' } })],
    1,
  ],
  ['is no news when the open one is among others', [known({ state: 'fixed' }), known({})], 0],
])('what stands %s', (_what, rows, count) => expect(notYetOpen([found], rows)).toHaveLength(count));
