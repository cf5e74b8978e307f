import { createServer } from 'node:http';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAccount } from '../../infra/county/doctor/account.ts';
import { checkBootstrap } from '../../infra/county/doctor/bootstrap.ts';
import { chinaNotes } from '../../infra/county/doctor/china.ts';
import { checkIdentity } from '../../infra/county/doctor/identity.ts';
import { type Line, lineText } from '../../infra/county/doctor/line.ts';
import { checkNames } from '../../infra/county/doctor/names.ts';
import { checkQuotas } from '../../infra/county/doctor/quotas.ts';
import { reservedIn } from '../../infra/county/doctor/reserved.ts';
import { portOf } from '../../infra/local/engines/engine-process.ts';
import { startTypescriptEngine } from '../../infra/local/engines/typescript-engine.ts';
import { temporaryFolder } from '../../infra/temporary-folder.ts';
import { county, use } from './command.ts';
import { type FakeAws, startFakeAws } from './fake-aws.ts';

const HERE = { account: '123456789012', region: 'cn-north-1' };
const STACK = 'JudicialAssistants-141027';
const BUCKET = 'judicial-141027-documents-123456789012-cn-north-1';
const SITE = 'http://127.0.0.1:1';
const CLIENT = 'console';

let aws: FakeAws;
let provider: Awaited<ReturnType<typeof startTypescriptEngine>>;
let issuer: string;
const keys = temporaryFolder('doctor-keys');
beforeAll(async () => {
  aws = await startFakeAws();
  use(undefined, aws);
  provider = await startTypescriptEngine({
    name: 'OpenID',
    module: new URL('../../infra/local/engines/oidc-process.ts', import.meta.url),
    settings: {
      ...{ folder: keys.path, county: '141027', clientId: CLIENT },
      ...{ redirectUris: [`${SITE}/console/callback`], postLogoutUris: [`${SITE}/`] },
    },
    onCrash: (message) => {
      throw new Error(message);
    },
  });
  issuer = `http://127.0.0.1:${provider.port}`;
});
afterAll(async () => {
  await provider.stop();
  await aws.stop();
  keys.remove();
});

const clients = () => ({
  cloudFormation: new CloudFormationClient({}),
  s3: new S3Client({ forcePathStyle: true, endpoint: aws.url }),
  sts: new STSClient({}),
  lambda: new LambdaClient({}),
});
const texts = (lines: readonly Line[]): string => lines.map(lineText).join('\n');

describe('account and region', () => {
  test('are named; a region abroad is noted', async () => {
    const { lines, account } = await checkAccount(clients());
    expect(account).toEqual({ account: '123456789012', region: 'us-east-1' });
    expect(texts(lines)).toContain('好：账号 123456789012，区域 us-east-1，身份 ops。');
    expect(texts(lines)).toContain('注意：区域 us-east-1 不在境内');
  });

  test('of nobody', async () => {
    const { lines } = await checkAccount({ sts: new STSClient({ endpoint: 'http://127.0.0.1:9' }) });
    expect(texts(lines)).toMatch(/^缺：没有登录 AWS（.*aws sso login/);
  });

  test('without a region', async () => {
    const { AWS_REGION } = process.env;
    delete process.env.AWS_REGION;
    try {
      expect(texts((await checkAccount({ sts: new STSClient({}) })).lines)).toContain('缺：没有指明区域');
    } finally {
      process.env.AWS_REGION = AWS_REGION;
    }
  });
});

describe('the bootstrap', () => {
  const line = async () => lineText(await checkBootstrap(clients(), HERE));
  test('is missing', async () => {
    expect(await line()).toBe(
      '缺：账号 123456789012 的区域 cn-north-1 还没有引导（没有堆栈 CDKToolkit）。请执行 npx cdk bootstrap aws://123456789012/cn-north-1。',
    );
  });

  test.each([
    ['ROLLBACK_COMPLETE', '21', '缺：引导堆栈 CDKToolkit 处于 ROLLBACK_COMPLETE'],
    ['CREATE_COMPLETE', '5', '缺：引导版本 5 太旧，需要 6 以上'],
    ['CREATE_COMPLETE', '', '缺：引导版本 不明 太旧'],
    ['UPDATE_COMPLETE', '6', '好：已经引导，版本 6'],
  ])('%s, version %s', async (status, version, said) => {
    aws.state.stacks.CDKToolkit = { status, outputs: version ? { BootstrapVersion: version } : {} };
    expect(await line()).toContain(said);
  });
});

describe('quotas', () => {
  test.each([
    [1000, 1000, 80, false, '好：Lambda 并发配额 1000'],
    [180, 180, 80, false, '好：'],
    [179, 179, 80, false, '提高到 180 以上'],
    [180, 100, 80, true, '好：'],
    [180, 99, 80, true, '缺：Lambda 并发配额不够：配额 180，可用 99，需要 100'],
    [10, 10, 0, false, '缺：Lambda 并发配额不够：配额 10'],
  ])(
    'of %d, %d free, %d for the county (deployed: %s)',
    async (limit, unreserved, reserved, deployed, said) => {
      aws.state.concurrency = { limit, unreserved };
      expect(lineText(await checkQuotas(clients(), reserved, deployed))).toContain(said);
    },
  );

  test('are compared with what the template sets aside', () => {
    expect(reservedIn('141027')).toBeGreaterThanOrEqual(0);
  });
});

describe('names', () => {
  const look = async (
    stack?: { status: string; outputs: Record<string, string> },
    owner?: 'ours' | 'others',
  ) => {
    aws.state.stacks[STACK] = stack;
    aws.state.bucketOwners = owner ? { [BUCKET]: owner } : {};
    const { lines, deployed } = await checkNames(clients(), '141027', HERE);
    return { said: texts(lines), deployed };
  };
  const ours = { status: 'UPDATE_COMPLETE', outputs: { DocumentsBucketName: BUCKET } };

  test('are free', async () => {
    const { said, deployed } = await look();
    expect(said).toBe(`好：堆栈名 ${STACK} 可用，还没有部署。\n好：存储桶名 ${BUCKET} 可用。`);
    expect(deployed).toBe(false);
  });
  test('are ours', async () => {
    const { said, deployed } = await look(ours, 'ours');
    expect(said).toBe(`好：堆栈 ${STACK} 已经部署（UPDATE_COMPLETE）。\n好：存储桶 ${BUCKET} 是本县的。`);
    expect(deployed).toBe(true);
  });
  test.each([
    [undefined, 'others', '缺：存储桶名 .* 被别的账号占用'],
    [undefined, 'ours', '缺：存储桶 .*是以前停用时保留的。请用 npx cdk import -c county=141027'],
    [{ status: 'ROLLBACK_COMPLETE', outputs: {} }, undefined, '缺：堆栈 .*上次部署失败'],
    [{ status: 'CREATE_COMPLETE', outputs: {} }, undefined, '缺：堆栈 .*不是本县的，或者没有部署完'],
  ] as const)('%j with a bucket of %s', async (stack, owner, said) => {
    expect((await look(stack && { ...stack, outputs: { ...stack.outputs } }, owner)).said).toMatch(
      new RegExp(said),
    );
  });
});

describe('the identity provider', () => {
  const look = async (changes: Partial<Parameters<typeof checkIdentity>[0]> = {}) =>
    texts(
      await checkIdentity({
        issuer,
        clientId: CLIENT,
        acr: ['urn:linfen:two-factor'],
        site: SITE,
        ...changes,
      }),
    );

  /** What a provider with this description says, other than the local one. */
  const described = async (description: (own: string) => unknown, changes = {}): Promise<string> => {
    const server = createServer((request, response) => {
      const own = `http://127.0.0.1:${portOf(server.address())}`;
      const known = request.url?.startsWith('/.well-known') || request.url === '/jwks';
      response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(request.url === '/jwks' ? { keys: [{ kty: 'EC' }] } : description(own)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      return await look({ issuer: `http://127.0.0.1:${portOf(server.address())}`, ...changes });
    } finally {
      server.close();
    }
  };
  const whole = (own: string) => ({
    ...{ issuer: own, jwks_uri: `${own}/jwks`, authorization_endpoint: `${own}/auth` },
  });

  test('is there, has keys and knows the client', async () => {
    const said = await look();
    for (const line of [
      '好：统一认证可以访问',
      '好：统一认证的公钥可以取得',
      `好：统一认证认识客户端 ${CLIENT}`,
    ])
      expect(said).toContain(line);
    expect(said).not.toContain('缺：');
  });
  test('does not know the client, or the return address', async () => {
    expect(await look({ clientId: 'stranger' })).toContain('缺：统一认证不认识客户端 stranger');
    expect(await look({ site: 'http://127.0.0.1:2' })).toContain(
      '缺：统一认证不认识客户端 console 或者回调地址 http://127.0.0.1:2/console/callback',
    );
  });
  test('cannot be asked for a client before there is a site', async () => {
    expect(await look({ site: undefined })).toContain('注意：客户端 console 和回调地址要在部署之后才能核对');
  });
  test('is nowhere', async () => {
    expect(await look({ issuer: 'http://127.0.0.1:9' })).toMatch(
      /^缺：统一认证的说明文件读不到：http:\/\/127.0.0.1:9\/.well-known/,
    );
  });
  test('describes itself wrongly', async () => {
    expect(await described(() => ({ issuer: 'x' }))).toContain('缺：统一认证的说明文件读不到');
  });
  test('calls itself otherwise', async () => {
    expect(await described((own) => ({ ...whole(own), issuer: `${own}/` }))).toContain('缺：统一认证自称');
  });
  test('has no keys', async () => {
    expect(await described((own) => ({ ...whole(own), jwks_uri: `${own}/none` }))).toContain(
      '缺：统一认证的公钥取不到',
    );
  });
  test('does not know PKCE with S256', async () => {
    const said = await described((own) => ({ ...whole(own), code_challenge_methods_supported: ['plain'] }));
    expect(said).toContain('缺：统一认证不支持 PKCE S256（只有 plain）');
  });
  test.each([
    [['pwd'], '缺：统一认证不支持要求的双因素认证强度'],
    [['pwd', 'urn:linfen:two-factor'], '好：统一认证支持要求的双因素认证强度'],
    [undefined, '注意：统一认证没有公布支持的认证强度'],
  ])('offers the strengths %j', async (offered, said) => {
    expect(await described((own) => ({ ...whole(own), acr_values_supported: offered }))).toContain(said);
  });
});

test('aws-cn has its note, and nowhere else', () => {
  expect(texts(chinaNotes('cn-northwest-1'))).toContain('注意：HTTP API 对公众开放以前须办理 ICP 备案');
  expect(chinaNotes('us-east-1')).toEqual([]);
});

test('the command says everything, one line each, and how many are missing', async () => {
  const { code, text } = await county('doctor 141027');
  expect(code).toBe(1);
  expect(text).toContain('缺：统一认证地址 https://login.141027.example 是示例');
  const lines = text.split('\n');
  expect(lines.slice(0, -1).every((line) => /^(好|缺|注意)：.*。$/.test(line))).toBe(true);
  expect(lines.at(-1)).toMatch(/^浮山县还缺 \d+ 项。$/);
});
