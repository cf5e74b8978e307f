import * as z from 'zod';
import { DOCUMENT_KINDS } from '../../../domain/model/application.ts';
import {
  CONTRACT_EVENTS,
  CONTRACT_STATES,
  type ContractCase,
  type ContractTemplate,
} from '../../../domain/model/contract.ts';
import { RULES } from '../../../domain/model/finding.ts';
import type { Tell } from '../../../domain/model/message.ts';
import type { TakenPlace } from '../../../domain/model/place.ts';
import { contractTextKey, listedKey, placeKey, recordKey, templateKey } from '../keys.ts';
import { finding } from './record-items.ts';

const count = () => z.number().int();
const verdict = () => z.enum(['pass', 'fail', 'check']);

const check = () =>
  z.object({
    at: z.number(),
    by: z.string(),
    findings: z.array(finding()),
    stops: z.array(
      z.object({
        rule: z.enum(RULES),
        clause: z.string(),
        before: verdict().optional(),
        now: verdict(),
        facts: z.string(),
      }),
    ),
    originals: z.array(z.enum(DOCUMENT_KINDS)),
  });

const terms = () =>
  z.object({
    startOn: z.string(),
    endOn: z.string(),
    months: count(),
    probationMonths: count(),
    pay: z.string(),
    signBy: z.string(),
  });

const contractItem = z.lazy(() =>
  z.object({
    number: z.string(),
    campaign: z.string(),
    position: z.string(),
    state: z.enum(CONTRACT_STATES),
    version: count(),
    check: check().optional(),
    terms: terms().optional(),
    text: z.object({ edition: count(), templateVersion: count(), sha256: z.string() }).optional(),
    signed: z
      .object({
        on: z.string(),
        copy: z.object({ uploadId: z.string(), sha256: z.string(), size: count() }),
      })
      .optional(),
    startedOn: z.string().optional(),
    ended: z
      .object({
        on: z.string(),
        reason: z.string(),
        rules: z.array(z.enum(RULES)).optional(),
        lapsed: z.boolean(),
      })
      .optional(),
    log: z.array(
      z.object({
        event: z.enum(CONTRACT_EVENTS),
        to: z.enum(CONTRACT_STATES),
        at: z.number(),
        by: z.string(),
        reason: z.string().optional(),
      }),
    ),
  }),
);

/** What a worksheet says of a contract. */
export const contractSummary = z.lazy(() =>
  z.object({
    state: z.enum(CONTRACT_STATES),
    version: count(),
    at: z.number(),
    startOn: z.string().optional(),
    endOn: z.string().optional(),
    signBy: z.string().optional(),
    signedOn: z.string().optional(),
    lapsed: z.boolean().optional(),
  }),
);

const place = z.lazy(() => {
  const common = {
    campaign: z.string(),
    position: z.string(),
    key: z.string(),
    at: z.number(),
    by: z.string(),
  };
  return z.discriminatedUnion('kind', [
    z.object({ ...common, kind: z.literal('filled'), places: z.literal(1), until: z.string() }),
    z.object({ ...common, kind: z.literal('given-up'), places: count(), reason: z.string() }),
  ]);
});

const textItem = z.lazy(() => z.object({ text: z.string() }));

const template = z.lazy(() =>
  z.object({ version: count(), text: z.string(), at: z.number(), by: z.string() }),
);

const lastAt = ({ log }: ContractCase): number => log.at(-1)?.at ?? 0;

export const toContractItem = (value: ContractCase, tell: Tell | undefined) => ({
  ...recordKey(value.number, 'contract'),
  ...listedKey(value.campaign, value.position, value.number, 'contract'),
  t: 'contract',
  at: lastAt(value),
  ...value,
  summary: {
    state: value.state,
    version: value.version,
    at: lastAt(value),
    startOn: value.terms?.startOn,
    endOn: value.terms?.endOn,
    signBy: value.terms?.signBy,
    signedOn: value.signed?.on,
    lapsed: value.ended?.lapsed,
  },
  ...(tell && { tell }),
});

export const toContractTextItem = (number: string, edition: number, text: string, at: number) => ({
  ...contractTextKey(number, edition),
  t: 'contract-text',
  at,
  text,
});

export const toTemplateItem = (value: ContractTemplate) => ({
  ...templateKey(value.version),
  t: 'contract-template',
  ...value,
});

export const toPlaceItem = (value: TakenPlace) => ({
  ...placeKey(value.campaign, value.key),
  t: 'place',
  ...value,
});

/** Each parses what the table gave, and throws when it is not an item as this code writes it. */
export const fromContractItem = (raw: unknown): ContractCase => contractItem.parse(raw);
export const fromContractTextItem = (raw: unknown): string => textItem.parse(raw).text;
export const fromTemplateItem = (raw: unknown): ContractTemplate => template.parse(raw);
export const fromPlaceItem = (raw: unknown): TakenPlace => place.parse(raw);
