import { parseArgs } from 'node:util';
import { verifyNotice } from './notice/verify-notice.ts';
import { verifyFile } from './proof-file.ts';

const USAGE = `用法：
  npm run verify -- 证明文件 --key 公钥 [--log 账本地址]
      核验一份存证证明（扩展名 .tlog-proof）。
  npm run verify -- --notice 公告网址或者文件夹 [--key 公钥] [--log 账本地址] [--save 文件夹]
      核验一份公告：检查点、正文、存证、名单，并从公布的排名依据复算名次。
  --key   县司法局公布的公钥：文件，或者公钥本身（一行文字）
  --log   账本所在的网址；给出时核对账本此后只增加、没有改动，没有给出 --key 时也从这里取公钥
  --save  把公告的各个文件保存下来，以后可以断网核验
结果：0 全部相符；1 有不符之处；2 没有核验完。`;

const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      log: { type: 'string' },
      notice: { type: 'string' },
      save: { type: 'string' },
    },
  });
  const [file] = positionals;
  const { key, log, notice, save } = values;
  if (notice !== undefined && file === undefined) return verifyNotice({ notice, key, log, save });
  if (notice === undefined && file !== undefined && (key !== undefined || log !== undefined))
    return verifyFile(file, { key, log });
  console.error(USAGE);
  return 2;
};

// 0: all well; 1: something does not hold; 2: could not be tried.
process.exitCode = await run().catch((error: unknown) => {
  console.error(`没有核验完：${error instanceof Error ? error.message : String(error)}`);
  return 2;
});
