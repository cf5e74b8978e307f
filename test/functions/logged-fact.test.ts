import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { loggedFactOf } from '../../functions/ledger/logged-fact.ts';

const AT = 1_718_850_000_000;

describe('what the log is told of a change', () => {
  const changed = (eventName: DynamoDBRecord['eventName'], eventID: string, pk: string) => {
    const Keys = { pk: { S: pk }, sk: { S: 'X' } };
    const NewImage = { ...Keys, t: { S: 'thing' }, at: { N: String(AT) }, secret: { S: '王小明' } };
    const dynamodb = { SequenceNumber: eventID, ApproximateCreationDateTime: 1_718_850_300, Keys };
    return loggedFactOf({
      ...{ eventName, eventID },
      dynamodb: { ...dynamodb, ...(eventName === 'REMOVE' ? {} : { NewImage }) },
    });
  };

  test('is its digest, and nothing of what is in it', () => {
    const fact = changed('INSERT', 'e1', 'ANY#1');
    expect(fact).toMatchObject({
      ...{ id: 'e1', at: AT + 300_000, claimed: AT, type: 'thing', change: 'put', item: 'ANY#1|X' },
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.stringify(fact)).not.toContain('王小明');
  });

  test('is that an item is gone', () => {
    const fact = changed('REMOVE', 'e4', 'ANY#1');
    expect(fact).toMatchObject({ id: 'e4', type: 'item', change: 'removed', item: 'ANY#1|X' });
    expect(fact).not.toHaveProperty('claimed');
  });

  test.each([
    ['campaign-deletion', 'campaign-deletion'],
    ['a'.repeat(40), 'a'.repeat(40)],
    ['a'.repeat(41), 'item'],
    ['王小明', 'item'],
    ['14100219950101', 'item'],
    ['', 'item'],
  ])('names its kind only where it is one: %s', (t, type) => {
    const Keys = { pk: { S: 'ANY#1' }, sk: { S: 'X' } };
    const dynamodb = { ApproximateCreationDateTime: 1, Keys, NewImage: { ...Keys, t: { S: t } } };
    expect(loggedFactOf({ eventName: 'INSERT', eventID: 'e1', dynamodb })?.type).toBe(type);
  });

  test.each(['~LEDGER#STATE', '~LOOKUP#1'])('is nothing for %s', (pk) =>
    expect(changed('MODIFY', 'e2', pk)).toBeUndefined(),
  );

  test.each([
    ['a moment', '0', 0],
    ['the last moment there is', '8000000000000000', 8e15],
    ['no date any more', '8000000000000001', undefined],
    ['a moment before all dates', '-1', undefined],
    ['half a millisecond', '1.5', undefined],
  ])('takes for the moment that an item says of itself: %s', (_, N, claimed) => {
    const Keys = { pk: { S: 'ANY#1' }, sk: { S: 'X' } };
    const NewImage = { ...Keys, t: { S: 'thing' }, at: { N } };
    const dynamodb = { SequenceNumber: '1', ApproximateCreationDateTime: 1, Keys, NewImage };
    const fact = loggedFactOf({ eventName: 'INSERT', eventID: 'e1', dynamodb });
    expect(fact).toMatchObject({ at: 1000, type: 'thing' });
    expect(fact?.claimed).toBe(claimed);
  });
});
