import type { LogAttack } from '../attack.ts';

const CHECKPOINT = 'ledger/checkpoint';
const entryKey = (index: number) => ({
  pk: `~LEDGER#ENTRIES#${Math.floor(index / 256)}`,
  sk: String(index).padStart(16, '0'),
});

/** Size of the log in a checkpoint's second line. */
const sizeIn = (checkpoint: string): number => Number(checkpoint.split('\n')[1]);

/** The log itself is attacked: what the audit has seen before, and what anybody holds a copy of, cannot be taken back. */
export const ON_THE_LOG: readonly LogAttack[] = [
  {
    id: 'checkpoint-forged',
    deed: '伪造检查点：改大条目数，签名不变',
    rules: ['log.checkpoint'],
    about: () => 'forged',
    act: async (_, files) => {
      const text = (await files.read(CHECKPOINT)).toString();
      await files.write(CHECKPOINT, text.replace(`\n${sizeIn(text)}\n`, `\n${sizeIn(text) + 1}\n`));
    },
  },
  {
    id: 'history-rewritten',
    deed: '用账本自己的密钥给另一段历史签发检查点',
    rules: ['log.checkpoint'],
    about: () => 'rewritten',
    act: async (_, files) => {
      const text = (await files.read(CHECKPOINT)).toString();
      const [origin, size] = text.split('\n');
      const otherRoot = Buffer.alloc(32, 7).toString('base64');
      await files.write(CHECKPOINT, await files.sign(`${origin}\n${size}\n${otherRoot}\n`));
    },
  },
  {
    id: 'log-rolled-back',
    deed: '把检查点退回到较早的条目数并重新签发',
    rules: ['log.checkpoint'],
    about: () => 'rolled-back',
    act: async (_, files) => {
      const [origin, size, root] = (await files.read(CHECKPOINT)).toString().split('\n');
      await files.write(CHECKPOINT, await files.sign(`${origin}\n${Number(size) - 10}\n${root}\n`));
    },
  },
  {
    id: 'entry-replaced',
    deed: '改写账本里的一条记载，使它指向改过的材料',
    rules: ['log.entries'],
    about: () => '5',
    act: (table) => table.change(entryKey(5), (entry) => ({ ...entry, digest: '0'.repeat(64) })),
  },
  {
    id: 'entry-removed',
    deed: '从账本里拿掉一条记载',
    rules: ['log.entries'],
    about: () => '6',
    act: (table) => table.remove(entryKey(6)),
  },
  {
    id: 'public-file-changed',
    deed: '改写公布的存证条目文件',
    rules: ['log.files'],
    about: () => 'tile/entries/000',
    act: async (_, files) => {
      // A bundle that is not full yet is written again as the log grows: there has to be a full one.
      await files.read('ledger/tile/entries/000');
      await files.write('ledger/tile/entries/000', '改写');
    },
  },
  {
    id: 'notice-file-replaced',
    deed: '把公布的拟聘用公示文件换成另一份',
    rules: ['notice.changed'],
    about: ({ campaign }) => `${campaign}-proposed`,
    act: (_, files, { campaign }) => files.write(`notices/${campaign}-proposed.html`, '<p>改写</p>'),
  },
  {
    id: 'log-state-replaced',
    deed: '把账本的状态退回到没有条目',
    rules: ['log.entries'],
    about: () => 'state',
    act: (table) => table.remove({ pk: '~LEDGER#STATE', sk: 'STATE' }),
  },
  {
    id: 'public-key-replaced',
    deed: '把公布的公钥换成另一把',
    rules: ['log.files'],
    about: () => 'key',
    act: (_, files) => files.write('ledger/key', 'judicial-assistants/141024+00000000+AgAA\n'),
  },
  {
    id: 'audit-blinded',
    deed: '把审计的进度往后拨，让它跳过中间的记载',
    rules: ['log.bookmark'],
    about: () => 'log',
    act: (table) =>
      table.change({ pk: '~AUDITSTATE#log', sk: 'BOOKMARK' }, (mark) => {
        const state = { ...JSON.parse(String(mark.state)), size: 100_000 };
        return { ...mark, state: JSON.stringify(state) };
      }),
  },
  {
    id: 'log-memory-deleted',
    deed: '删除审计的进度，让它忘记看到过的账本',
    rules: ['log.bookmark'],
    about: () => 'log',
    act: async (table) => {
      const { pk, sk } = { pk: '~AUDITSTATE#log', sk: 'BOOKMARK' };
      await table.get({ pk, sk });
      await table.remove({ pk, sk });
    },
  },
];
