import { QUARANTINE, readQuarantineKey } from '../../../shared/adapters/s3/document-keys.ts';
import {
  type FileInQuarantine,
  isLongThere,
} from '../../../shared/domain/audit/rules/document-quarantined.ts';
import { WATCH_RULES } from '../../../shared/domain/audit/rules/watch-index.ts';
import { inParallel } from '../../../shared/lambda/in-parallel.ts';
import type { DocumentRecord, DocumentStore } from '../../../shared/ports/document-store.ts';
import type { Look } from '../services.ts';

/** Files that one run looks at; when there are more, the next run goes on after them. */
export const FILES_A_RUN = 250;
const WIDTH = 16;

const verdictsOf = async (
  { find }: Pick<DocumentStore, 'find'>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly DocumentRecord[]>> => {
  const uploads = new Set(keys.flatMap((key) => readQuarantineKey(key)?.uploadId ?? []));
  return new Map(await inParallel([...uploads], WIDTH, async (id) => [id, await find(id)] as const));
};

/**
 * Looks through the quarantine, a page at a time and then from the beginning again. A clean file leaves it within seconds, a faulty
 * one stays with a verdict and is thrown away after 30 days, whether its application was handed in or not: so what lies there is
 * bounded by the last month's faults, and a file without a verdict waits for nobody's submission, only for its check.
 */
export const lookAtQuarantine: Look = async ({ quarantine, documents }, { at, today, before }) => {
  const { files, more } = await quarantine.page(before.after ?? '', FILES_A_RUN);
  const old = files.filter((file) => isLongThere(file, at));
  const verdicts = await verdictsOf(
    documents,
    old.map(({ key }) => key),
  );
  const seen = old.map(({ key, storedAt }): FileInQuarantine => {
    const place = readQuarantineKey(key);
    const verdict = verdicts.get(place?.uploadId ?? '')?.find(({ kind }) => kind === place?.kind);
    return {
      key: key.slice(QUARANTINE.length),
      storedAt,
      ...(place && { campaign: place.campaign }),
      ...(verdict && { checkedAt: verdict.checkedAt }),
    };
  });
  const after = more ? files.at(-1)?.key : undefined;
  return { found: WATCH_RULES['document.quarantined'](seen, at, today), next: { after } };
};
