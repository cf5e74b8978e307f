import type { IdentityDocument } from '../model/code-reissue.ts';

export const IDENTITY_DOCUMENT_LABELS: Readonly<Record<IdentityDocument, string>> = {
  'identity-card': '居民身份证',
  'temporary-identity-card': '临时居民身份证',
};
