import { DOCUMENT_KINDS, type DocumentKind } from '../../../shared/domain/model/application.ts';
import type { Reveal } from '../../../shared/domain/model/reveal.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type {
  InternalStoredApplication,
  OpenStoredApplication,
  StoredApplication,
} from '../../../shared/ports/application-store.ts';
import type { Own } from '../own/find-own.ts';
import type { SiteServices } from '../services.ts';
import { type StatusFound, statusFound } from '../status/find-status.ts';

/** An application in one version as its applicant wrote it; what is sealed stays sealed, and the digest of the code is nobody's data. */
export type OwnVersion =
  | Omit<OpenStoredApplication, 'sealed' | 'codeDigest'>
  | Omit<InternalStoredApplication, 'sealed' | 'codeDigest'>;

export type OwnDocument = {
  readonly kind: DocumentKind;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly checkedAt?: Instant;
  readonly sha256?: string;
  /** Why it was found faulty. */
  readonly fault?: string;
};

/** Everything held of one applicant, and of nobody else, as far as it may be read by anybody at this moment. */
export type OwnData = {
  readonly takenAt: Instant;
  /** Held encrypted: no public page can open them, so this file does not contain them. */
  readonly sealed: readonly ['citizenId', 'phone'];
  /** The first one first. */
  readonly versions: readonly OwnVersion[];
  readonly documents: readonly OwnDocument[];
  /** Decisions, marks, messages and dates, as the status page shows them. */
  readonly status: StatusFound;
  /** Appeal and score reviews as they were written. */
  readonly appeal?: { readonly text: string; readonly filedAt: Instant };
  /** Who of the staff was shown identity number and phone in full. */
  readonly reveals: readonly Pick<Reveal, 'at' | 'by' | 'page' | 'task'>[];
};

const readable = ({ sealed: _sealed, codeDigest: _code, ...rest }: StoredApplication): OwnVersion => rest;

const documentsOf = async (
  { documents }: SiteServices,
  { dossier: { application } }: Own,
): Promise<readonly OwnDocument[]> => {
  const { uploadId, files } = application.documents;
  const verdicts = await documents.find(uploadId);
  return DOCUMENT_KINDS.map((kind) => {
    const verdict = verdicts.find((one) => one.kind === kind);
    return {
      ...{ kind, ...files[kind] },
      ...(verdict && { checkedAt: verdict.checkedAt, sha256: verdict.sha256 }),
      ...(verdict?.fault !== undefined && { fault: verdict.fault }),
    };
  });
};

/** Gathers what is held of the applicant of `own` at `now`. What is decided and not published yet is not in it, as on the status page. */
export const collectOwnData = async (services: SiteServices, own: Own, now: Instant): Promise<OwnData> => {
  const { application, versions = [], appeal } = own.dossier;
  const [status, documents, reveals] = await Promise.all([
    statusFound(services, own, now),
    documentsOf(services, own),
    services.reveals.of({ kind: 'application', number: application.number }),
  ]);
  return {
    takenAt: now,
    sealed: ['citizenId', 'phone'],
    versions: [...versions, application].map(readable),
    documents,
    status,
    ...(appeal && { appeal: { text: appeal.text, filedAt: appeal.filedAt } }),
    reveals: reveals.map(({ at, by, page, task }) => ({ at, by, page, task })),
  };
};
