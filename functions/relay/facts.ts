import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { listedIn, numberIn } from '../../shared/adapters/dynamo/keys.ts';
import { receivedBy, toldBy } from '../../shared/adapters/dynamo/told-by.ts';
import { STAGES } from '../../shared/domain/model/stage.ts';
import { submissionEventId } from '../../shared/messages/event-id.ts';
import type {
  ApplicantTold,
  ApplicationSubmitted,
  NoticePublished,
  StageClosed,
} from '../../shared/messages/facts.ts';

const text = () => z.object({ S: z.string() }).transform(({ S }) => S);
const number = () => z.object({ N: z.coerce.number() }).transform(({ N }) => N);

const typed = z.lazy(() => z.object({ t: text() }));
const applicationImage = z.lazy(() =>
  z.object({
    pk: text(),
    gsi1pk: text(),
    at: number(),
    version: number().optional(),
    corrected: number().optional(),
  }),
);
const noticeImage = z.lazy(() =>
  z.object({
    at: number(),
    summary: z.object({ M: z.object({ frozen: z.unknown().optional() }) }),
    notice: z.object({
      M: z.object({ id: text(), campaign: text(), composedAt: number().optional() }),
    }),
  }),
);
const campaignImage = z.lazy(() =>
  z.object({
    version: number(),
    corrected: z.object({ M: z.object({ at: number() }) }).optional(),
    campaign: z.object({ M: z.object({ code: text() }) }),
    progress: z.object({
      M: z.object({
        log: z.object({
          L: z.array(
            z.object({
              M: z.object({ event: text(), stage: text().pipe(z.enum(STAGES)), at: number() }),
            }),
          ),
        }),
      }),
    }),
  }),
);

export type RelayedFact = ApplicationSubmitted | StageClosed | NoticePublished | ApplicantTold;

const submitted = (image: unknown): ApplicationSubmitted => {
  const { pk, gsi1pk, at, version, corrected: correctedAt } = applicationImage.parse(image);
  const applicant = numberIn(pk);
  const { campaign } = listedIn(gsi1pk);
  return {
    v: 1,
    id: submissionEventId(applicant, version),
    type: 'application.submitted',
    at: correctedAt ?? at,
    campaign,
    number: applicant,
  };
};

/** A new application is screened, and its applicant told that it was received. */
const arrived = (image: unknown): readonly RelayedFact[] => {
  const fact = submitted(image);
  return [fact, receivedBy(fact.number, fact.at)];
};

/** A corrected application is screened anew, as its new version; one that was only touched tells nothing. */
const corrected = (image: unknown): readonly ApplicationSubmitted[] =>
  applicationImage.parse(image).version === undefined ? [] : [submitted(image)];

/**
 * A notice composed before its moment is told of by the sweep, once that has come; nothing hears of it earlier. One composed
 * anew after a call-back takes the place of the old item; one whose text was frozen just now is no news.
 */
const published = (image: unknown): readonly NoticePublished[] => {
  const { at, notice, summary } = noticeImage.parse(image);
  const { id, campaign, composedAt = at } = notice.M;
  if (composedAt < at || summary.M.frozen !== undefined) return [];
  return [{ v: 1, id: `${id}#published`, type: 'notice.published', at, campaign, notice: id }];
};

/** Only the last thing that happened to a campaign is news; everything before it was relayed with its own version, and a correction is no move. */
const closed = (image: unknown): readonly StageClosed[] => {
  const { version, campaign, progress, corrected } = campaignImage.parse(image);
  const last = progress.M.log.L.at(-1)?.M;
  if (last?.event !== 'close' || (corrected && corrected.M.at > last.at)) return [];
  const { code } = campaign.M;
  const id = `${code}#${last.stage}#${version}`;
  return [{ v: 1, id, type: 'stage.closed', at: last.at, campaign: code, stage: last.stage, version }];
};

const ownFacts = ({ eventName, dynamodb }: DynamoDBRecord): readonly RelayedFact[] => {
  const kind = typed.safeParse(dynamodb?.NewImage);
  if (!kind.success) return [];
  const image = dynamodb?.NewImage;
  switch (`${eventName} ${kind.data.t}`) {
    case 'INSERT application':
      return arrived(image);
    case 'MODIFY application':
      return corrected(image);
    case 'INSERT notice':
    case 'MODIFY notice':
      return published(image);
    case 'MODIFY campaign':
      return closed(image);
    default:
      return [];
  }
};

/**
 * The facts that one change of the table tells: a new application, a stage that closed, a new notice, and whatever an item has an
 * applicant told of; none for anything else. The id of a fact is the same however often its record is read.
 * @throws ZodError when an item that should tell a fact cannot be read.
 */
export const factsOf = (record: DynamoDBRecord): readonly RelayedFact[] => [
  ...ownFacts(record),
  ...toldBy(record),
];
