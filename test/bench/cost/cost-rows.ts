import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { campaignUsage, idleMonthUsage } from './campaigns.ts';
import { CN_NORTH_1, type Prices, US_EAST_1 } from './prices.ts';
import { type Law, lawOf, type Sized, UNITS, type Usage, usageAt } from './usage.ts';

type Rows = readonly (readonly string[])[];

export const SIZES = [15, 30, 60] as const;
const APPLICANTS = [100, 10_000, 1_000_000] as const;
const GB = 1e9;

/** Lambda asks each queue with five long polls of 20 seconds: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html */
const POLLS_A_MONTH = 5 * 3 * 60 * 730;

const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);

const money = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString('en-US') : value.toFixed(value < 1 ? 4 : 2);

/** Requests and time, and what is stored for a month. */
const priceOf = ({ each, storage }: Prices, used: Usage): number =>
  UNITS.reduce((sum, unit) => sum + used[unit] * (each[unit] ?? 0), 0) +
  (used['table bytes'] / GB) * (storage.table ?? 0) +
  (used['bucket bytes'] / GB) * (storage.bucket ?? 0);

const perApplicantRows = (measured: readonly Sized[], { fixed, each, square }: Law): Rows => [
  [
    'what',
    ...measured.map(({ applicants }) => `at ${applicants}, each`),
    'a campaign as such',
    'each applicant',
    'applicants squared',
  ],
  ...UNITS.map((unit) => [
    unit,
    ...measured.map(({ applicants, usage }) => figure(usage[unit] / applicants)),
    figure(fixed[unit]),
    figure(each[unit]),
    square[unit] === 0 ? '' : figure(square[unit]),
  ]),
];

const pricedRows = (law: Law): Rows => [
  ['applicants', 'USD, us-east-1', 'each', 'without the square', 'CNY, cn-north-1: table writes alone'],
  ...APPLICANTS.map((applicants) => {
    const used = usageAt(law, applicants);
    const straight = used['table RCU'] - law.square['table RCU'] * applicants ** 2;
    const dollars = priceOf(US_EAST_1, used);
    return [
      applicants.toLocaleString('en-US'),
      money(dollars),
      money(dollars / applicants),
      money(priceOf(US_EAST_1, { ...used, 'table RCU': straight })),
      money(priceOf(CN_NORTH_1, used)),
    ];
  }),
];

const template = z.object({ Resources: z.record(z.string(), z.object({ Type: z.string() })) });

const typesIn = async (assemblyDir: string, county: string): Promise<readonly string[]> => {
  const file = path.join(assemblyDir, `JudicialAssistants-${county}.template.json`);
  const { Resources } = template.parse(JSON.parse(await readFile(file, 'utf8')));
  return Object.values(Resources).map(({ Type }) => Type);
};

const idleRows = (used: Usage, types: readonly string[], workers: number): Rows => {
  const { standing, each } = US_EAST_1;
  const polls = workers * POLLS_A_MONTH;
  const lines = [
    ...Object.entries(standing).map(([type, price]) => {
      const count = types.filter((one) => one === type).length;
      return { what: type, count, price: count * price };
    }),
    { what: 'polls of quiet queues', count: polls, price: polls * (each['queue requests'] ?? 0) },
    ...UNITS.filter((unit) => each[unit] !== undefined && used[unit] > 0).map((unit) => ({
      what: unit,
      count: used[unit],
      price: used[unit] * (each[unit] ?? 0),
    })),
  ];
  return [
    ['what', 'a month', 'USD'],
    ...lines.map(({ what, count, price }) => [what, figure(count), money(price)]),
    ['together', '', money(lines.reduce((sum, { price }) => sum + price, 0))],
  ];
};

/** What campaigns of several sizes and a month without any cost; `assemblyDir` says what stands there in any month. */
export const costTables = async (assemblyDir: string, county: string) => {
  const measured: Sized[] = [];
  for (const size of SIZES) measured.push(await campaignUsage(size));
  const law = lawOf(measured);
  const types = await typesIn(assemblyDir, county);
  const sources = types.filter((type) => type === 'AWS::Lambda::EventSourceMapping').length;
  // One of the sources is the table's stream, which Lambda reads for nothing.
  const idle = await idleMonthUsage(Date.parse('2024-06-18T10:00:00+08:00'));
  return {
    usage: perApplicantRows(measured, law),
    priced: pricedRows(law),
    idle: idleRows(idle, types, sources - 1),
  };
};
