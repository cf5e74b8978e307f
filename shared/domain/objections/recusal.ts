/**
 * Whether a signature, `name（account）`, is that of an account. Account names hold no full-width bracket, so the last bracketed
 * part is the whole account.
 */
export const isSignedBy = (signature: string, account: string): boolean =>
  signature === account || signature.endsWith(`（${account}）`);

/** The account in a signature, `name（account）`; a signature without a bracket is the account. */
export const accountIn = (signature: string): string => /（([^（）]*)）$/.exec(signature)?.[1] ?? signature;
