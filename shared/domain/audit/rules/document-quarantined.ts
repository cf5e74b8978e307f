import { formatDateTime } from '../../calendar/format.ts';
import type { Found } from '../../model/audit.ts';
import type { Instant, LocalDate } from '../../model/time.ts';

/** A file that lies in quarantine, and the latest verdict on a file of its name. */
export type FileInQuarantine = {
  /** Below the quarantine: campaign, upload and kind. */
  readonly key: string;
  /** Campaign it was uploaded for; absent when nobody was ever given a ticket for such a key. */
  readonly campaign?: string;
  readonly storedAt: Instant;
  readonly checkedAt?: Instant;
};

/** A check takes seconds; three tries with their rests take ten minutes. An hour is no hold-up of the evening any more. */
export const UNCHECKED_MS = 60 * 60_000;

/** The bucket tells moments to the second, and its own notification may be earlier by as much. */
const SAME_MOMENT_MS = 60_000;

/** Whether nobody has looked at the file: there is no verdict, or the verdict is on a file that has been replaced since. */
export const isUnchecked = ({
  storedAt,
  checkedAt,
}: Pick<FileInQuarantine, 'storedAt' | 'checkedAt'>): boolean =>
  checkedAt === undefined || checkedAt < storedAt - SAME_MOMENT_MS;

/** Whether a file has been in quarantine long enough to be asked about. */
export const isLongThere = ({ storedAt }: Pick<FileInQuarantine, 'storedAt'>, at: Instant): boolean =>
  at - storedAt >= UNCHECKED_MS;

const foundIn = (
  campaign: string | undefined,
  files: readonly FileInQuarantine[],
  today: LocalDate,
): readonly Found[] => {
  const [oldest] = files.toSorted((a, b) => a.storedAt - b.storedAt);
  if (oldest === undefined) return [];
  const about: Pick<Found, 'subject' | 'campaign'> =
    campaign === undefined
      ? { subject: { kind: 'item', key: 'quarantine' } }
      : { subject: { kind: 'campaign', key: campaign }, campaign };
  return [
    {
      ...about,
      rule: 'document.quarantined',
      facts: `至少有 ${files.length} 份上传的材料一小时以上没有检查，最早的一份（${oldest.key}）于${formatDateTime(oldest.storedAt)}上传。`,
      occurrence: today,
    },
  ];
};

/**
 * `document.quarantined`: files that lie in quarantine for an hour and that nobody has looked at, one finding per campaign. Faulty
 * files stay in quarantine, too, but with a verdict; clean ones leave it.
 */
export const documentQuarantined = (
  files: readonly FileInQuarantine[],
  at: Instant,
  today: LocalDate,
): readonly Found[] => {
  const stuck = files.filter((file) => isLongThere(file, at) && isUnchecked(file));
  return [...Map.groupBy(stuck, ({ campaign }) => campaign)].flatMap(([campaign, its]) =>
    foundIn(campaign, its, today),
  );
};
