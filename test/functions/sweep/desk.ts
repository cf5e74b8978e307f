import { createHash } from 'node:crypto';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { DynamoDBRecord } from 'aws-lambda';
import { logFacts } from '../../../functions/ledger/handler.ts';
import { loggedFactOf } from '../../../functions/ledger/logged-fact.ts';
import { relayHandler } from '../../../functions/relay/handler.ts';
import { sweepHandler } from '../../../functions/sweep/handler.ts';
import { saltsOf } from '../../../shared/adapters/crypto/salts.ts';
import { documentStore } from '../../../shared/adapters/dynamo/document-store.ts';
import { ledgerStore } from '../../../shared/adapters/dynamo/ledger-store.ts';
import { readRawItem } from '../../../shared/adapters/dynamo/raw-item.ts';
import { sweepMemories } from '../../../shared/adapters/dynamo/sweep-memory.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import { kmsSigner } from '../../../shared/adapters/kms-signer.ts';
import { quarantine } from '../../../shared/adapters/s3/quarantine.ts';
import { sqsQueue } from '../../../shared/adapters/sqs/queue.ts';
import { BUCKET, INDEX, LOG_KEY_ID, TABLE } from '../../adapters/engines.ts';
import { aContext } from '../http-event.ts';
import { openOffice } from '../office.ts';
import { aQueueEvent } from '../queue-event.ts';

export const QUEUES = ['documents', 'screening', 'scoring', 'notices', 'messages'] as const;
export type QueueName = (typeof QUEUES)[number];

/** Relay, log and sweep over real engines (`dynamodb`, `keys`, `s3`, `sqs`), and queues that nobody reads. */
export const openDesk = async () => {
  const table = openTable({ name: TABLE, index: INDEX });
  const office = openOffice();
  const sqs = new SQSClient({});
  const urls = new Map<QueueName, string>();
  for (const name of QUEUES)
    urls.set(name, (await sqs.send(new CreateQueueCommand({ QueueName: name }))).QueueUrl ?? '');
  const queue = <M>(name: QueueName) => sqsQueue<M>(urls.get(name) ?? '');

  const log = logFacts({
    store: ledgerStore(table),
    files: { read: async () => undefined, put: async () => undefined },
    signer: kmsSigner(LOG_KEY_ID),
    salts: saltsOf(async (use) => Buffer.alloc(32, use)),
    origin: 'judicial-assistants/141024',
  });
  const relay = relayHandler({
    'application.submitted': queue('screening'),
    'stage.closed': queue('scoring'),
    'notice.published': queue('notices'),
    messages: queue('messages'),
  });
  const sweep = sweepHandler({
    ...office,
    ledger: ledgerStore(table),
    readItem: readRawItem(table),
    memories: sweepMemories(table),
    screening: queue('screening'),
    scoring: queue('scoring'),
    notices: queue('notices'),
    messages: queue('messages'),
    told: office.messages,
    tell: queue('messages'),
    quarantine: quarantine(BUCKET),
    documents: documentStore(table),
    arrivals: queue('documents'),
  });

  return {
    table,
    office,
    /** Tells log and relay of an item as the table's stream does. */
    stream: async (item: string, at: number, eventName: 'INSERT' | 'MODIFY' = 'INSERT') => {
      const NewImage = await readRawItem(table)(item);
      const eventID = createHash('sha256').update(JSON.stringify(NewImage)).digest('hex');
      const record: DynamoDBRecord = {
        ...{ eventID, eventName },
        dynamodb: { SequenceNumber: '1', ApproximateCreationDateTime: at / 1000, ...asStreamed(NewImage) },
      };
      const fact = loggedFactOf(record);
      if (fact) await log([fact]);
      return relay({ Records: [record] }, aContext());
    },
    /** Takes everything out of a queue, parsed; nobody has handled it. */
    take: async (name: QueueName): Promise<readonly unknown[]> => {
      const QueueUrl = urls.get(name);
      const found: unknown[] = [];
      for (;;) {
        const command = { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 };
        const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(command));
        if (Messages.length === 0) return found;
        for (const { Body = '', ReceiptHandle } of Messages) {
          found.push(JSON.parse(Body));
          await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
        }
      }
    },
    sweepAt: async (at: number): Promise<number> => {
      const scheduledTime = new Date(at).toISOString();
      const message = { v: 1, id: 'execution-1', type: 'sweep.due', scheduledTime };
      return (await sweep(aQueueEvent(message), aContext())).batchItemFailures.length;
    },
    close: () => sqs.destroy(),
  };
};
export type Desk = Awaited<ReturnType<typeof openDesk>>;

type Streamed = Pick<NonNullable<DynamoDBRecord['dynamodb']>, 'Keys' | 'NewImage'>;

// The stream hands over the very attributes the table has; binary as base64.
const asStreamed = (image: object | undefined): Streamed => {
  const NewImage = JSON.parse(
    JSON.stringify(image, (_name, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ),
  );
  return { NewImage, Keys: { pk: NewImage.pk, sk: NewImage.sk } };
};
