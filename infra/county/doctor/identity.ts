import * as z from 'zod';
import { good, type Line, missing, note } from './line.ts';

/** What the county's data says of the sign-in of its staff. */
export type SignIn = {
  readonly issuer: string;
  readonly clientId: string;
  /** What the console asks for so that a second factor is used; one of them must come back. */
  readonly acr: readonly string[];
  /** Base address of site and console; undefined before the first deployment. */
  readonly site?: string | undefined;
};

const PATIENCE_MS = 8_000;

/** https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata */
const metadata = z.looseObject({
  issuer: z.string(),
  jwks_uri: z.url(),
  authorization_endpoint: z.url(),
  code_challenge_methods_supported: z.array(z.string()).optional(),
  acr_values_supported: z.array(z.string()).optional(),
});
type Metadata = z.infer<typeof metadata>;
const keySet = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

const read = async (url: string): Promise<unknown> => {
  const reply = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!reply.ok) throw new Error(`HTTP ${reply.status}`);
  return reply.json();
};
const reason = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : (error.message.split('\n')[0] ?? '');
};

const checkKeys = async ({ jwks_uri: url }: Metadata): Promise<Line> => {
  try {
    const { keys } = keySet.parse(await read(url));
    return good(`统一认证的公钥可以取得（${keys.length} 把）`);
  } catch (error) {
    return missing(`统一认证的公钥取不到：${url}（${reason(error)}）`, '联系统一认证的管理员检查 jwks_uri');
  }
};

const checkAcr = ({ acr_values_supported: offered }: Metadata, { acr }: SignIn): readonly Line[] => {
  if (offered === undefined)
    return [note(`统一认证没有公布支持的认证强度，请确认登录后返回 acr ${acr.join(' 或者 ')}（双因素）`)];
  return acr.some((one) => offered.includes(one))
    ? [good('统一认证支持要求的双因素认证强度')]
    : [
        missing(
          `统一认证不支持要求的双因素认证强度 ${acr.join('、')}，只有 ${offered.join('、')}`,
          '联系统一认证的管理员开通双因素认证，或者改正数据文件中的 acr',
        ),
      ];
};

/** Asks for a sign-in as the console would, and looks only at whether the provider knows client and return address. */
const checkClient = async (
  { authorization_endpoint: endpoint }: Metadata,
  { clientId, site }: SignIn,
): Promise<Line> => {
  if (!site) return note(`客户端 ${clientId} 和回调地址要在部署之后才能核对：届时再执行一次 doctor`);
  const callback = `${site.replace(/\/$/, '')}/console/callback`;
  const url = new URL(endpoint);
  const asked = {
    ...{ client_id: clientId, redirect_uri: callback, response_type: 'code', scope: 'openid profile' },
    ...{ state: 'doctor', nonce: 'doctor', prompt: 'login' },
    ...{ code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' },
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  const todo = `联系统一认证的管理员登记客户端 ${clientId}（公开客户端、授权码加 PKCE），回调地址 ${callback}`;
  try {
    const reply = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    const refused = reply.status >= 400 || /[?&]error=/.test(reply.headers.get('location') ?? '');
    return refused
      ? missing(`统一认证不认识客户端 ${clientId} 或者回调地址 ${callback}（HTTP ${reply.status}）`, todo)
      : good(`统一认证认识客户端 ${clientId}`);
  } catch (error) {
    return missing(`统一认证的登录地址打不开：${endpoint}（${reason(error)}）`, todo);
  }
};

/** The identity provider: reachable, who it says it is, with keys, PKCE, the second factor, and our client. */
export const checkIdentity = async (signIn: SignIn): Promise<readonly Line[]> => {
  const { issuer } = signIn;
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  let provider: Metadata;
  try {
    provider = metadata.parse(await read(url));
  } catch (error) {
    const what =
      error instanceof z.ZodError
        ? `内容不对：${z.prettifyError(error).split('\n').join(' ')}`
        : reason(error);
    return [
      missing(
        `统一认证的说明文件读不到：${url}（${what}）`,
        '核对数据文件中的 issuer，并联系统一认证的管理员检查该地址能从互联网打开',
      ),
    ];
  }
  if (provider.issuer !== issuer)
    return [
      missing(
        `统一认证自称 ${provider.issuer}，数据文件写的是 ${issuer}`,
        '把数据文件中的 issuer 改成与它完全一致，包括结尾的斜线',
      ),
    ];
  const lines = [good(`统一认证可以访问：${issuer}`), await checkKeys(provider)];
  const methods = provider.code_challenge_methods_supported;
  if (methods && !methods.includes('S256'))
    lines.push(missing(`统一认证不支持 PKCE S256（只有 ${methods.join('、')}）`, '联系统一认证的管理员开通'));
  return [...lines, ...checkAcr(provider, signIn), await checkClient(provider, signIn)];
};
