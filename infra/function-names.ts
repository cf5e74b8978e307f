/** One folder under functions/ each, with an index.ts that exports `handler`. */
export const FUNCTION_NAMES = [
  'site',
  'apply',
  'intake',
  'console',
  'documents',
  'relay',
  'screening',
  'scoring',
  'notices',
  'messages',
  'sweep',
  'retention',
  'reseal',
  'ledger',
  'audit-log',
  'audit-facts',
  'audit-watch',
] as const;

export type FunctionName = (typeof FUNCTION_NAMES)[number];
