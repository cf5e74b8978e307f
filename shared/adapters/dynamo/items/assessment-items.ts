import * as z from 'zod';
import { type Assessment, VIRTUES } from '../../../domain/model/assessment.ts';
import type { StoredAssessorSheet, StoredSettlement } from '../../../ports/assessment-store.ts';
import { digestOf } from '../../digest.ts';
import { assessorSheetKey, settlementKey } from '../keys.ts';
import { packAnswers, unpackAnswer } from '../pack.ts';

/** Five letters, y (qualified) or n, for 德、能、勤、绩、廉: a sheet of thousands of people is one item. */
const packed = z.lazy(() => z.string().regex(/^[yn]{5}$/));

const common = () => ({ at: z.number(), campaign: z.string(), by: z.string() });

const sheetItem = z.lazy(() =>
  z.object({
    ...common(),
    t: z.literal('assessor-sheet'),
    assessor: z.string(),
    version: z.number().int(),
    verdicts: z.record(z.string(), packed),
    sha256: z.string(),
    fileName: z.string(),
  }),
);

const settlementItem = z.lazy(() =>
  z.object({
    ...common(),
    t: z.literal('settlement'),
    number: z.string(),
    assessment: packed,
    over: z.string(),
    reason: z.string(),
  }),
);

const pack = ({ de, neng, qin, ji, lian }: Assessment): string =>
  packAnswers(VIRTUES, {
    de: de === 'qualified',
    neng: neng === 'qualified',
    qin: qin === 'qualified',
    ji: ji === 'qualified',
    lian: lian === 'qualified',
  });

const unpack = (letters: string): Assessment => {
  const verdict = (virtue: (typeof VIRTUES)[number]) =>
    unpackAnswer(VIRTUES, letters, virtue) ? 'qualified' : 'unqualified';
  return {
    de: verdict('de'),
    neng: verdict('neng'),
    qin: verdict('qin'),
    ji: verdict('ji'),
    lian: verdict('lian'),
  };
};

const mapped = <From, To>(record: Readonly<Record<string, From>>, change: (from: From) => To) =>
  Object.fromEntries(Object.entries(record).map(([number, value]) => [number, change(value)]));

export const toAssessorSheetItem = (sheet: StoredAssessorSheet) => ({
  ...assessorSheetKey(sheet.campaign, sheet.version, sheet.assessor),
  t: 'assessor-sheet',
  ...sheet,
  verdicts: mapped(sheet.verdicts, pack),
});

export const toSettlementItem = (settlement: StoredSettlement) => ({
  ...settlementKey(settlement.campaign, settlement.number, digestOf(settlement.over)),
  t: 'settlement',
  ...settlement,
  assessment: pack(settlement.assessment),
});

/** Each parses what the table gave, and throws when it is not an item as this code writes it. */
export const fromAssessorSheetItem = (raw: unknown): StoredAssessorSheet => {
  const { t: _, verdicts, ...sheet } = sheetItem.parse(raw);
  return { ...sheet, verdicts: mapped(verdicts, unpack) };
};

export const fromSettlementItem = (raw: unknown): StoredSettlement => {
  const { t: _, assessment, ...settlement } = settlementItem.parse(raw);
  return { ...settlement, assessment: unpack(assessment) };
};
