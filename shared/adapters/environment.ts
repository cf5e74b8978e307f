import * as z from 'zod';

const name = () => z.string().min(1);
const url = () => z.url();
const LOOPBACK = /^(localhost|127\.0\.0\.1)$/;
/** Plain HTTP never leaves this machine. */
const httpsOrLocal = () =>
  z.union([z.url({ protocol: /^https$/ }), z.url({ protocol: /^http$/, hostname: LOOPBACK })]);

/** Every setting a function may be given by its stack; each function asks only for what it needs. */
const SETTINGS = {
  TABLE_NAME: name,
  INDEX_NAME: name,
  DOCUMENT_BUCKET: name,
  NOTICE_BUCKET: name,
  KMS_KEY_ID: name,
  SECRET_ID: name,
  DOCUMENTS_QUEUE_URL: url,
  SCREENING_QUEUE_URL: url,
  SCORING_QUEUE_URL: url,
  NOTICES_QUEUE_URL: url,
  /** KMS key that signs the log, and the name it signs as. */
  LOG_KEY_ID: name,
  LOG_ORIGIN: () => z.string().regex(/^[^\s+]+$/),
  MESSAGES_QUEUE_URL: url,
  AUDIT_LOG_QUEUE_URL: url,
  AUDIT_FACTS_QUEUE_URL: url,
  AUDIT_WATCH_QUEUE_URL: url,
  RETENTION_QUEUE_URL: url,
  RESEAL_QUEUE_URL: url,
  /** JSON: the dead-letter queue of each function, and what stays undone while messages lie there (adapters/sqs/dead-letters.ts). */
  DEAD_LETTERS: () => z.string().min(2),
  /** Days, see counties/schema.ts. */
  RETENTION_DAYS: () => z.string().regex(/^[1-9]\d{1,3}$/),
  /** The county's SMS gateway; empty: messages are told in the site only. Plain HTTP never leaves this machine. */
  SMS_WEBHOOK_URL: () => z.union([z.literal(''), httpsOrLocal()]).default(''),
  /** GB/T 2260 code of the county. */
  COUNTY: () => z.string().regex(/^\d{6}$/),
  OIDC_ISSUER: url,
  OIDC_CLIENT_ID: name,
  /** Id of the backup that is being put back, empty otherwise (ADR 037). */
  RESTORING: () => z.union([z.literal(''), z.string().regex(/^[0-9a-f]{16}$/)]).default(''),
  /** Address of the provider's signing keys; empty: where its own metadata says. */
  OIDC_JWKS_URI: () => z.union([z.literal(''), httpsOrLocal()]).default(''),
  /** Values of the claim `acr`, separated by blanks as in the parameter acr_values (OpenID Connect Core 1.0, 3.1.2.1). */
  OIDC_ACR: () => z.string().regex(/^\S+( \S+)*$/),
  /** Address of the site; empty: whatever host the request names. */
  PUBLIC_URL: () => z.union([z.literal(''), z.url()]).default(''),
} satisfies Readonly<Record<string, () => z.ZodType<string>>>;
export type SettingName = keyof typeof SETTINGS;

/**
 * One setting of this function, checked.
 * @throws naming the variable when it is missing or malformed: the function then fails at start, not later.
 */
export const setting = (
  variable: SettingName,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string => {
  const parsed = SETTINGS[variable]().safeParse(environment[variable]);
  if (parsed.success) return parsed.data;
  throw new Error(`environment variable ${variable}: ${z.prettifyError(parsed.error)}`);
};
