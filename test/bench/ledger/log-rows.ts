import { startEngines } from '../../adapters/engines.ts';
import { type Spread, spreadOf, spreadText } from '../spread.ts';
import { type Appending, measureAppends, measureProof, openLog, type Proving } from './measure.ts';
import { SERVICES } from './request-count.ts';

const SIZES = [0, 10_000, 1_000_000];
const BATCHES = [1, 40];
const ROUNDS = 300;
const WARM_UP = 30;

type Rows = readonly (readonly string[])[];
type Measured = {
  readonly size: number;
  readonly appended: readonly Appending[];
  readonly bytes: number;
  readonly verified: Spread;
};

const each = (value: number, appending: Appending, batch: number): string =>
  ((value * batch) / appending.facts).toFixed(2);

const appendRows = (measured: readonly Measured[]): Rows => [
  [
    'log size',
    'facts in a batch',
    'facts/s',
    'requests per batch: DynamoDB',
    'S3',
    'KMS',
    'KB to S3 per batch',
  ],
  ...BATCHES.flatMap((batch, place) =>
    measured.flatMap(({ size, appended }) => {
      const one = appended[place];
      if (one === undefined) return [];
      return [
        [
          size.toLocaleString('en'),
          `${batch}`,
          (one.facts / one.seconds).toFixed(0),
          ...SERVICES.map((service) => each(one.requests[service].count, one, batch)),
          each(one.requests.S3.sent / 1024, one, batch),
        ],
      ];
    }),
  ),
];

const proofRows = (measured: readonly Measured[]): Rows => [
  ['log size', 'proof file', 'verify, median (min–max)'],
  ...measured.map(({ size, bytes, verified }) => [
    size.toLocaleString('en'),
    `${bytes} B`,
    spreadText(verified, 'ms'),
  ]),
];

const requestsOf = ({ requests, facts }: Appending): number =>
  SERVICES.reduce((sum, service) => sum + requests[service].count, 0) / facts;

/** What grows with the log, as the ratio of the largest to the empty one. */
const ratioRows = (measured: readonly Measured[]): Rows => {
  const [empty, full] = [measured[0], measured.at(-1)];
  if (empty === undefined || full === undefined) return [];
  const ratio = (one: number, other: number): string => `${(one / other).toFixed(2)} ×`;
  return [
    [`${full.size.toLocaleString('en')} beside ${empty.size}`, 'ratio'],
    ...BATCHES.flatMap((batch, place) => {
      const [mine, other] = [full.appended[place], empty.appended[place]];
      if (mine === undefined || other === undefined) return [];
      return [
        [`requests, batches of ${batch}`, ratio(requestsOf(mine), requestsOf(other))],
        [`time, batches of ${batch}`, ratio(mine.seconds / mine.facts, other.seconds / other.facts)],
      ];
    }),
    ['proof file', ratio(full.bytes, empty.bytes)],
    ['verify', ratio(full.verified.median, empty.verified.median)],
  ];
};

/** A log of its own for each run, so that no fact is known there yet; the files of all lie in one bucket. */
const measureSize = async (size: number): Promise<Measured> => {
  const appended: Appending[] = [];
  let proof: Proving = { bytes: 0, times: [] };
  for (const batch of BATCHES) {
    const engines = await startEngines('dynamodb', 'keys');
    try {
      const log = openLog();
      // Batches enough that a bundle of 256 is filled with each of them.
      appended.push(await measureAppends(log, { size, batch, batches: Math.ceil(256 / batch) + 1 }));
      proof = await measureProof(log, size, ROUNDS);
    } finally {
      await engines.stop();
    }
  }
  return { size, appended, bytes: proof.bytes, verified: spreadOf(proof.times.slice(WARM_UP)) };
};

/** Three tables: cost of appending, of proofs, and how both grow with the log; each log is prebuilt, not appended. */
export const logTables = async (): Promise<Readonly<Record<'appends' | 'proofs' | 'growth', Rows>>> => {
  const bucket = await startEngines('s3');
  try {
    const measured: Measured[] = [];
    for (const size of SIZES) measured.push(await measureSize(size));
    return { appends: appendRows(measured), proofs: proofRows(measured), growth: ratioRows(measured) };
  } finally {
    await bucket.stop();
  }
};
