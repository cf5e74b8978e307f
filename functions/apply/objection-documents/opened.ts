import { examine } from '../../../shared/adapters/documents/examine.ts';
import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import {
  OBJECTION_DOCUMENTS,
  type ObjectionDocument,
  objectionUploads,
  type SeenFiles,
} from '../../../shared/domain/model/upload.ts';
import { isOpen } from '../../../shared/domain/objections/moves.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import {
  OBJECTION_UPLOAD,
  type ObjectionUpload,
  objectionUpload,
} from '../../../shared/messages/objection-upload.ts';
import type { ApplyServices } from '../services.ts';

/** What the bucket holds of an objection's files, and what is wrong with those that will not do. */
export type Attached = {
  readonly files: SeenFiles<ObjectionDocument>;
  readonly faults: readonly KnownRefusal[];
};

/**
 * The objection a sealed token is for, while it waits for its answer.
 * Refusals: `objection.upload-expired` for a token altered or too old, `objection.upload-closed` once it is settled.
 */
export async function openUpload(
  { sealer, objections }: Pick<ApplyServices, 'sealer' | 'objections'>,
  token: string,
  now: Instant,
): Promise<Result<ObjectionUpload, KnownRefusal>> {
  const opened = objectionUpload.safeParse(await sealer.open(OBJECTION_UPLOAD, token, now));
  if (!opened.success) return refuse('objection.upload-expired');
  const objection = await objections.find(opened.data.number);
  return objection && isOpen(objection) ? accept(opened.data) : refuse('objection.upload-closed');
}

/** Looks at the first bytes of every file there is; a slot without one is neither. */
export async function attachedTo(
  { bucket }: Pick<ApplyServices, 'bucket'>,
  { number, campaign }: ObjectionUpload,
): Promise<Attached> {
  const seen = await Promise.all(
    OBJECTION_DOCUMENTS.map(async (kind) => ({
      kind,
      result: await examine(bucket, campaign, objectionUploads(number), kind),
    })),
  );
  return {
    files: Object.fromEntries(seen.flatMap(({ kind, result }) => (result.ok ? [[kind, result.value]] : []))),
    faults: seen.flatMap(({ result }) =>
      result.ok || result.refusal.code === 'document.missing' ? [] : [result.refusal],
    ),
  };
}
