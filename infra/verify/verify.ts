import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { explainProof } from '../../shared/ledger/explain.ts';
import { parseVerifierKey } from '../../shared/ledger/verifier-key.ts';
import { type TrustedLog, verifyCheckpoint } from '../../shared/ledger/verify-checkpoint.ts';
import { verifyProof } from '../../shared/ledger/verify-proof.ts';

const USAGE = `用法：npm run verify -- 证明文件 --key 公钥文件 [--log 账本地址]
  --key  县司法局公布的公钥：文件，或者公钥本身（一行文字）
  --log  账本所在的网址；给出时核对证明是不是最新的检查点，没有给出 --key 时也从这里取公钥`;

const isUrl = (text: string): boolean => /^https?:\/\//.test(text);

const read = async (place: string): Promise<string> => {
  if (!isUrl(place)) return readFile(place, 'utf8');
  const reply = await fetch(place);
  if (!reply.ok) throw new Error(`${place} 回答 ${reply.status}`);
  return reply.text();
};

/** A file of the log at an address or in a folder. */
const inLog = (log: string, name: string): string => `${log.replace(/\/$/, '')}/${name}`;

type Options = { readonly key?: string | undefined; readonly log?: string | undefined };

const trusted = async ({ key, log = '' }: Options): Promise<TrustedLog> => {
  const text = key === undefined ? await read(inLog(log, 'key')) : key;
  const found = parseVerifierKey(text) ?? parseVerifierKey(await read(text));
  if (found === undefined) throw new Error('公钥不是一行“名称+编号+公钥”的文字');
  return found;
};

/** How many entries the newest checkpoint of the log has; undefined when no log was named. */
const newestOf = async ({ log }: Options, trust: TrustedLog): Promise<number | undefined> => {
  if (log === undefined) return undefined;
  const verdict = await verifyCheckpoint(await read(inLog(log, 'checkpoint')), trust);
  if (!verdict.ok) throw new Error('账本的检查点不是用这把公钥签发的');
  return verdict.checkpoint.size;
};

const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string' }, log: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || (values.key === undefined && values.log === undefined)) {
    console.error(USAGE);
    return 2;
  }
  const trust = await trusted(values);
  const newest = await newestOf(values, trust);
  const verdict = await verifyProof(await read(file), trust);
  const { title, detail, facts } = explainProof(verdict, newest);
  console.log([title, detail, ...facts.map(([term, text]) => `  ${term}：${text}`)].join('\n'));
  return verdict.ok ? 0 : 1;
};

// 0: proved; 1: not proved; 2: could not be tried.
process.exitCode = await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2;
});
