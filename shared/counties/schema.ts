import * as z from 'zod';
import { LEAST_RETENTION_DAYS, MOST_RETENTION_DAYS } from '../domain/retention/deletion-due.ts';

/** What differs between counties. One file per GB/T 2260 code; everything else is the same code everywhere. */
export const county = z.strictObject({
  /** GB/T 2260 code, six digits: 1410 and the county's own two. */
  code: z.string().regex(/^1410\d\d$/),
  /** As printed on pages, e.g. 洪洞县. */
  name: z.string().min(2),
  /** The body that recruits, e.g. 洪洞县司法局. */
  bureau: z.string().min(4),
  /** Public base address without a final slash; empty: pages use the address they are asked under. */
  publicUrl: z.union([z.literal(''), z.url({ protocol: /^https$/ })]),
  /** The bureau's telephone for questions about a recruitment, as printed; absent while it has not been given. */
  telephone: z
    .string()
    .regex(/^0\d{2,3}-\d{7,8}$/)
    .optional(),
  /** The county's SMS gateway: a webhook that takes signed messages (README.zh-CN.md). Absent: messages stay in the site. */
  sms: z.strictObject({ url: z.url({ protocol: /^https$/ }) }).optional(),
  /**
   * Days that personal data of applicants who were not hired is kept after a campaign ended (个人信息保护法 第十九条: no longer than
   * needed). Until then somebody may go to court about it: six months from when they knew (行政诉讼法 第四十六条, at most 184 days),
   * seven days to register the suit (第五十一条), five to serve it (第六十七条), which makes 196. At least as long as an
   * administrative review may be asked for (行政复议法 第二十条, 60 days), at most three years.
   */
  retentionDays: z.number().int().min(LEAST_RETENTION_DAYS).max(MOST_RETENTION_DAYS).default(200),
  /** The OpenID provider that signs staff in (public client, PKCE). */
  oidc: z.strictObject({
    issuer: z.url({ protocol: /^https$/ }),
    clientId: z.string().min(1),
    /** Where the provider's signing keys are (JWK Set, RFC 7517); absent: where its own metadata says. */
    jwksUri: z.url({ protocol: /^https$/ }).optional(),
    /** Values of the `acr` claim (OpenID Connect Core 1.0, 2) by which the provider says that a second factor was used; any one will do. */
    acr: z.array(z.string().regex(/^\S+$/)).min(1),
  }),
});

export type County = z.infer<typeof county>;
