import * as z from 'zod';

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
  /** The OpenID provider that signs staff in (public client, PKCE). */
  oidc: z.strictObject({ issuer: z.url({ protocol: /^https$/ }), clientId: z.string().min(1) }),
});

export type County = z.infer<typeof county>;
