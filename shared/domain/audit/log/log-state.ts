import { formatDate } from '../../calendar/format.ts';
import type { AuditRule, Found } from '../../model/audit.ts';
import type { LocalDate } from '../../model/time.ts';

const aboutLog = (rule: AuditRule, key: string, facts: string, occurrence: string): Found => ({
  rule,
  subject: { kind: 'log', key },
  facts,
  occurrence,
});

/** Why a checkpoint is not to be trusted. */
export type CheckpointFault = 'missing' | 'cut-short' | 'other-log' | 'forged' | 'rolled-back' | 'rewritten';

const CHECKPOINT_FACTS: Readonly<Record<CheckpointFault, string>> = {
  missing: '账本已有条目，但是公布的检查点文件不存在',
  'cut-short': '公布的检查点文件不完整，或者不是检查点',
  'other-log': '公布的检查点不是本县账本的密钥签发的',
  forged: '公布的检查点的签名与内容不符',
  'rolled-back': '公布的检查点比先前审计看到的条目还少，账本被退回',
  rewritten: '按条目重新计算的账本摘要与公布的检查点不同，先前的条目被改写',
};

/** `log.checkpoint`, told once a day while it lasts. */
export const checkpointFound = (fault: CheckpointFault, detail: string, today: LocalDate): Found =>
  aboutLog(
    'log.checkpoint',
    fault,
    `${formatDate(today)}审计：${CHECKPOINT_FACTS[fault]}${detail === '' ? '' : `（${detail}）`}。`,
    today,
  );

const BOOKMARK_FACTS = { altered: '的校验码不符', lost: '找不到了，而存证记载它已经建立' } as const;

/** `log.bookmark`: the audit itself had been tampered with and begins anew; nothing for a bookmark that is kept, or was never there. */
export const bookmarkFound = (
  audit: string,
  kind: 'none' | 'kept' | keyof typeof BOOKMARK_FACTS,
  today: LocalDate,
): readonly Found[] =>
  kind === 'none' || kind === 'kept'
    ? []
    : [
        aboutLog(
          'log.bookmark',
          audit,
          `${formatDate(today)}审计：审计进度记录（${audit}）${BOOKMARK_FACTS[kind]}，审计已从头开始。`,
          `${today}${kind === 'lost' ? ' lost' : ''}`,
        ),
      ];

/** `log.entries`: an entry of the log's own table is gone, or says something else than what was published. */
export const entryFound = (index: number | 'state', what: string): Found =>
  aboutLog(
    'log.entries',
    `${index}`,
    `账本${index === 'state' ? '' : `第 ${index + 1} 条`}：${what}。`,
    what,
  );

/** `log.files`: a public file of the log is gone or differs from the log. */
export const fileFound = (path: string, what: string, today: LocalDate): Found =>
  aboutLog('log.files', path, `${formatDate(today)}审计：公布的存证文件 ${path} ${what}。`, today);
