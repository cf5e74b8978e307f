import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { createClients } from '../../infra/local/endpoints.ts';
import { CREDENTIALS, PLACE } from '../../infra/local/place.ts';
import { keyOfItem, numberIn, RECORDS } from '../../shared/adapters/dynamo/keys.ts';
import { QUARANTINE } from '../../shared/adapters/s3/document-keys.ts';
import type { CloudState } from './cloud-process.ts';
import type { Journal } from './submissions.ts';

/** How often each application number is there, as a table row or as an entry of the log. */
type Times = ReadonlyMap<string, number>;

export type Counted = {
  readonly stored: Times;
  readonly screened: Times;
  /** Entries of the log about the application itself, about its screening, and about telling its applicant of its receipt. */
  readonly submittedLeaves: Times;
  readonly screeningLeaves: Times;
  readonly told: Times;
};

const counting = () => {
  const times = new Map<string, number>();
  return { times, add: (number: string) => times.set(number, (times.get(number) ?? 0) + 1) };
};

const readAll = async ({ endpoints, tableName }: CloudState, each: (item: Item) => void): Promise<void> => {
  const { dynamodb } = createClients(endpoints);
  try {
    let from: Item | undefined;
    do {
      const page = await dynamodb.send(
        new ScanCommand({ TableName: tableName, ConsistentRead: true, ExclusiveStartKey: from }),
      );
      for (const item of page.Items ?? []) each(item);
      from = page.LastEvaluatedKey;
    } while (from);
  } finally {
    dynamodb.destroy();
  }
};
type Item = Record<string, AttributeValue>;

/** Reads the whole table, behind the back of every function. */
export const countTable = async (cloud: CloudState): Promise<Counted> => {
  const [stored, screened, submittedLeaves, screeningLeaves, told] = Array.from({ length: 5 }, counting);
  if (!stored || !screened || !submittedLeaves || !screeningLeaves || !told) throw new Error('five counts');
  await readAll(cloud, (item) => {
    const [pk = '', sk = ''] = [item.pk?.S, item.sk?.S];
    if (pk.startsWith('APP#')) {
      if (sk === RECORDS.application) stored.add(numberIn(pk));
      if (sk === RECORDS.screening && item.findings !== undefined) screened.add(numberIn(pk));
      if (sk.startsWith('MSG#')) told.add(numberIn(pk));
    }
    if (!pk.startsWith('~LEDGER#ENTRIES#')) return;
    const about = keyOfItem(item.item?.S ?? '');
    if (about.sk === RECORDS.application) submittedLeaves.add(numberIn(about.pk));
    if (about.sk === RECORDS.screening) screeningLeaves.add(numberIn(about.pk));
  });
  return {
    stored: stored.times,
    screened: screened.times,
    submittedLeaves: submittedLeaves.times,
    screeningLeaves: screeningLeaves.times,
    told: told.times,
  };
};

/** Files in quarantine. */
export const countQuarantine = async ({ endpoints, bucketNames }: CloudState): Promise<number> => {
  const { region } = PLACE;
  const s3 = new S3Client({ region, credentials: CREDENTIALS, endpoint: endpoints.s3, forcePathStyle: true });
  try {
    const command = new ListObjectsV2Command({ Bucket: bucketNames.documents, Prefix: QUARANTINE });
    return (await s3.send(command)).KeyCount ?? 0;
  } finally {
    s3.destroy();
  }
};

const exactlyOnce = (numbers: readonly string[], times: Times): number =>
  numbers.filter((number) => times.get(number) === 1).length;

const moreThanOnce = (times: Times): number => [...times.values()].filter((count) => count > 1).length;

export type Result = {
  readonly people: number;
  readonly accepted: number;
  readonly already: number;
  readonly retries: number;
  readonly stored: number;
  readonly logged: number;
  readonly screened: number;
  readonly told: number;
  /** Of those that nobody saw a 201 for: how many applications there are besides. */
  readonly unseen: number;
  readonly doubled: number;
  /** Files that lie in quarantine still; all that were uploaded are clean. */
  readonly unchecked: number;
  /** What the audits found. */
  readonly findings: readonly string[];
};

/** The journal of what applicants saw against what is there. */
export const compare = (journal: Journal, counted: Counted): Omit<Result, 'unchecked' | 'findings'> => {
  const numbers = [...journal.accepted.values()].flat();
  const distinct = new Set(numbers);
  const people = new Set([...journal.accepted.keys(), ...journal.already]);
  return {
    people: people.size,
    accepted: distinct.size,
    already: [...journal.already].filter((person) => !journal.accepted.has(person)).length,
    retries: journal.retries,
    stored: exactlyOnce([...distinct], counted.stored),
    logged: exactlyOnce([...distinct], counted.submittedLeaves),
    screened: [...distinct].filter(
      (number) => counted.screened.get(number) === 1 && counted.screeningLeaves.get(number) === 1,
    ).length,
    told: exactlyOnce([...distinct], counted.told),
    unseen: counted.stored.size - distinct.size,
    doubled:
      // Twice accepted, two people under one number, or more applications than people.
      numbers.length -
      distinct.size +
      [...journal.accepted.values()].filter((of) => new Set(of).size > 1).length +
      Math.max(0, counted.stored.size - people.size) +
      moreThanOnce(counted.submittedLeaves) +
      moreThanOnce(counted.screeningLeaves),
  };
};
