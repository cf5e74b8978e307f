import type { DocumentKind, DocumentType } from '../domain/model/application.ts';
import type { Instant } from '../domain/model/time.ts';
import type { UploadKind } from '../domain/model/upload.ts';

/** What a browser needs to post one file straight to the bucket (multipart/form-data, `file` last). */
export type UploadTicket<Kind extends UploadKind = DocumentKind> = {
  readonly kind: Kind;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
};

/** The worker's verdict on one stored file. `fault` is a stable code (document.*) when it is not acceptable. */
export type DocumentRecord = {
  readonly uploadId: string;
  readonly kind: UploadKind;
  readonly key: string;
  readonly type?: DocumentType;
  readonly size: number;
  readonly sha256: string;
  readonly width?: number;
  readonly height?: number;
  readonly fault?: string;
  readonly checkedAt: Instant;
};

export type DocumentBucket = {
  /** Presigned POST: exact key `quarantine/<campaign>/<uploadId>/<kind>`, 1 byte to 5 MiB (a contract: 10 MiB), 15 minutes. */
  ticket<Kind extends UploadKind>(
    campaign: string,
    uploadId: string,
    kind: Kind,
    redirectTo?: string,
  ): Promise<UploadTicket<Kind>>;
  /** Size and first 4,096 bytes of an object, or undefined when it is not there. */
  peek(key: string): Promise<{ readonly size: number; readonly head: Uint8Array } | undefined>;
  read(key: string): Promise<Uint8Array | undefined>;
  /** Copies to `verified/…` and removes the original; repeated calls are harmless. Answers the new key. */
  release(key: string): Promise<string>;
  /**
   * Address a browser can read for five minutes. A file that passed its check is shown as the type that was seen in its bytes, whatever
   * type came with it; any other is only handed out to be saved.
   */
  viewUrl(document: Pick<DocumentRecord, 'key' | 'type' | 'fault'>): Promise<string>;
};

export type DocumentStore = {
  record(document: DocumentRecord): Promise<void>;
  /** Verdicts of one upload, in the order of UPLOAD_KINDS; those not checked yet are missing. */
  find(uploadId: string): Promise<readonly DocumentRecord[]>;
};

/** The files that wait in quarantine for their check, and the faulty ones that stay there until they are thrown away. */
export type Quarantine = {
  /**
   * At most `most` files in the order of their keys, from the first one after the key `after` on (empty: from the beginning); `more`
   * when others follow.
   */
  page(
    after: string,
    most: number,
  ): Promise<{
    readonly files: readonly { readonly key: string; readonly storedAt: Instant }[];
    readonly more: boolean;
  }>;
};
