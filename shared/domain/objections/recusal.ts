/**
 * Whether a signature, `name（account）`, is that of an account. Account names hold no full-width bracket, so the last bracketed
 * part is the whole account.
 */
export const isSignedBy = (signature: string, account: string): boolean =>
  signature === account || signature.endsWith(`（${account}）`);
