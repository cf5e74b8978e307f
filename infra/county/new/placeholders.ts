import * as z from 'zod';

const addresses = z.object({ oidc: z.object({ issuer: z.url() }), publicUrl: z.string().default('') });

/** Names that nobody can have. https://www.rfc-editor.org/rfc/rfc2606 */
const RESERVED =
  /\.(example|test|invalid|localhost)$|^(localhost|127\.0\.0\.1)$|(^|\.)example\.(com|net|org)$/;

/** Every address of a data file that is there only to be replaced: what it is, and the option that replaces it. */
export const placeholdersIn = (
  file: unknown,
): readonly { readonly what: string; readonly option: string }[] => {
  const { oidc, publicUrl } = addresses.parse(file);
  const lines = [
    [oidc.issuer, '统一认证地址', '--issuer'],
    [publicUrl, '公众网站地址', '--public-url'],
  ] as const;
  return lines.flatMap(([address, what, option]) =>
    address !== '' && RESERVED.test(new URL(address).hostname)
      ? [{ what: `${what} ${address} 是示例`, option }]
      : [],
  );
};
