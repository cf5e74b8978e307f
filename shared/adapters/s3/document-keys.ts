import { UPLOAD_KINDS, type UploadKind } from '../../domain/model/upload.ts';

/** Under which everything lies that nobody has checked yet. */
export const QUARANTINE = 'quarantine/';
export const VERIFIED = 'verified/';

/** Where a browser may put one document of one upload. */
export const quarantineKey = (campaign: string, uploadId: string, kind: UploadKind): string =>
  `${QUARANTINE}${campaign}/${uploadId}/${kind}`;

/** Where that document lies once its bytes are found to be in order. */
export const verifiedKey = (key: string): string => key.replace(QUARANTINE, VERIFIED);

export type QuarantinedDocument = {
  readonly campaign: string;
  readonly uploadId: string;
  readonly kind: UploadKind;
};

const PATTERN = /^quarantine\/([a-z0-9-]{3,40})\/([0-9A-Z]{8,40})\/([a-z0-9-]+)$/;

/** The parts of a key under quarantine/, or undefined when no ticket was ever given for such a key. */
export const readQuarantineKey = (key: string): QuarantinedDocument | undefined => {
  const [, campaign, uploadId, name] = PATTERN.exec(key) ?? [];
  const kind = UPLOAD_KINDS.find((known) => known === name);
  return campaign && uploadId && kind ? { campaign, uploadId, kind } : undefined;
};
