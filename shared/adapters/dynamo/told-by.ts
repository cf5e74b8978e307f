import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { MESSAGE_KINDS } from '../../domain/model/message.ts';
import { plainFacts } from '../../domain/told/facts.ts';
import type { Image as Item } from '../../ledger/leaf.ts';
import type { ApplicantTold } from '../../messages/facts.ts';
import { isDossier, numberIn, RECORDS } from './keys.ts';

type Image = Readonly<Record<string, AttributeValue>>;

const text = () => z.object({ S: z.string() }).transform(({ S }) => S);
const number = () => z.object({ N: z.coerce.number() }).transform(({ N }) => N);

const keys = z.lazy(() => z.object({ pk: text(), sk: text() }));
const tell = z.lazy(() =>
  z
    .object({
      M: z.object({
        kind: text().pipe(z.enum(MESSAGE_KINDS)),
        at: number(),
        // A fact of another type is none of ours; it does not keep the message from being told.
        facts: z
          .object({ M: z.record(z.string(), z.union([text(), number(), z.unknown().transform(() => null)])) })
          .transform(({ M }) => M)
          .optional(),
      }),
    })
    .transform(({ M }) => M),
);

const submitted = z.lazy(() => z.object({ at: number() }));

const toldOnce = (sk: string, told: Omit<ApplicantTold, 'v' | 'id' | 'type'>): ApplicantTold => ({
  v: 1,
  id: `${told.number}#${told.kind}#${told.at}#${sk}`,
  type: 'applicant.told',
  ...told,
});

/** Moment and kind say which telling it is; the same again is no news. */
const tellingOf = (image: Image | undefined): string | undefined => {
  const parsed = tell.safeParse(image?.tell);
  return parsed.success ? `${parsed.data.kind}#${parsed.data.at}` : undefined;
};

const tellIn = (image: Item | undefined): readonly ApplicantTold[] => {
  if (image?.tell === undefined) return [];
  const { pk, sk } = keys.parse(image);
  if (!isDossier(pk)) return [];
  const { kind, at, facts } = tell.parse(image.tell);
  const plain = plainFacts(facts);
  const figures = Object.keys(plain).length > 0 ? { facts: plain } : {};
  return [toldOnce(sk, { number: numberIn(pk), kind, at, ...figures })];
};

/**
 * What one change of the table has an applicant told: the attribute `tell` of any item in their partition when it is new or another
 * than before. The id is the same however often the record is read, and that of no other item.
 * @throws ZodError when there is a `tell` that cannot be read.
 */
export const toldBy = ({ eventName, dynamodb }: DynamoDBRecord): readonly ApplicantTold[] => {
  const { NewImage: image, OldImage: before } = dynamodb ?? {};
  if (eventName === 'REMOVE') return [];
  return tellIn(image).filter(({ kind, at }) => tellingOf(before) !== `${kind}#${at}`);
};

/** A new application needs no `tell` of its own: its item stays as small as the accept path wants it. */
export const receivedBy = (applicant: string, at: number): ApplicantTold =>
  toldOnce(RECORDS.application, { number: applicant, kind: 'application.received', at });

/**
 * Everything that an item as it stands has its applicant told, whenever it began to: what its changes told one by one.
 * @throws ZodError when there is a `tell` that cannot be read.
 */
export const tellsOf = (item: Item): readonly ApplicantTold[] => {
  const { pk, sk } = keys.parse(item);
  if (!isDossier(pk)) return [];
  const received = sk === RECORDS.application ? [receivedBy(numberIn(pk), submitted.parse(item).at)] : [];
  return [...received, ...tellIn(item)];
};
