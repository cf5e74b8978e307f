import { expect, test } from 'vitest';
import { queueDeadLetters } from '../../../../shared/domain/audit/rules/queue-dead-letters.ts';

const aQueue = (messages: number, name = 'documents') => ({
  name,
  undone: '有上传的材料没有检查',
  messages,
});

test('an empty queue is no finding, one message is', () => {
  expect(queueDeadLetters([aQueue(0)], '2024-06-20')).toEqual([]);
  expect(queueDeadLetters([aQueue(1)], '2024-06-20')).toEqual([
    {
      rule: 'queue.dead-letters',
      subject: { kind: 'queue', key: 'documents' },
      facts: '处理队列 documents 有 1 条消息处理失败，等待人工处理：有上传的材料没有检查。',
      occurrence: '2024-06-20',
    },
  ]);
});

test('every queue is told for itself', () => {
  const found = queueDeadLetters([aQueue(2), aQueue(0, 'relay'), aQueue(12, 'ledger')], '2024-06-20');
  expect(found.map(({ subject }) => subject.key)).toEqual(['documents', 'ledger']);
  expect(found[1]?.facts).toContain(' 12 条');
});
