import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { listedIn, numberIn } from '../../shared/adapters/dynamo/keys.ts';
import { STAGES } from '../../shared/domain/model/stage.ts';
import type { ApplicationSubmitted, NoticePublished, StageClosed } from '../../shared/messages/facts.ts';

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
  z.object({ at: number(), notice: z.object({ M: z.object({ id: text(), campaign: text() }) }) }),
);
const campaignImage = z.lazy(() =>
  z.object({
    version: number(),
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

export type RelayedFact = ApplicationSubmitted | StageClosed | NoticePublished;

const submitted = (image: unknown): ApplicationSubmitted => {
  const { pk, gsi1pk, at, version, corrected: correctedAt } = applicationImage.parse(image);
  const applicant = numberIn(pk);
  const { campaign } = listedIn(gsi1pk);
  return {
    v: 1,
    id: `${applicant}#submitted${version === undefined ? '' : `#${version}`}`,
    type: 'application.submitted',
    at: correctedAt ?? at,
    campaign,
    number: applicant,
  };
};

/** A corrected application is screened anew, as its new version; one that was only touched tells nothing. */
const corrected = (image: unknown): readonly ApplicationSubmitted[] =>
  applicationImage.parse(image).version === undefined ? [] : [submitted(image)];

const published = (image: unknown): NoticePublished => {
  const { at, notice } = noticeImage.parse(image);
  const { id, campaign } = notice.M;
  return { v: 1, id: `${id}#published`, type: 'notice.published', at, campaign, notice: id };
};

/** Only the last thing that happened to a campaign is news; everything before it was relayed with its own version. */
const closed = (image: unknown): readonly StageClosed[] => {
  const { version, campaign, progress } = campaignImage.parse(image);
  const last = progress.M.log.L.at(-1)?.M;
  if (last?.event !== 'close') return [];
  const { code } = campaign.M;
  const id = `${code}#${last.stage}#${version}`;
  return [{ v: 1, id, type: 'stage.closed', at: last.at, campaign: code, stage: last.stage, version }];
};

/**
 * The facts that one change of the table tells: a new application or a correction of one, a stage that closed, a new notice;
 * none for anything else. The id of a fact is the same however often its record is read.
 * @throws ZodError when an item that should tell a fact cannot be read.
 */
export const factsOf = ({ eventName, dynamodb }: DynamoDBRecord): readonly RelayedFact[] => {
  const kind = typed.safeParse(dynamodb?.NewImage);
  if (!kind.success) return [];
  const image = dynamodb?.NewImage;
  switch (`${eventName} ${kind.data.t}`) {
    case 'INSERT application':
      return [submitted(image)];
    case 'MODIFY application':
      return corrected(image);
    case 'INSERT notice':
      return [published(image)];
    case 'MODIFY campaign':
      return closed(image);
    default:
      return [];
  }
};
