import type { Notice } from '../../../shared/domain/model/notice.ts';
import { differenceText } from '../../../shared/domain/notices/recompute/difference-text.ts';
import { differencesBetween } from '../../../shared/domain/notices/recompute/differences.ts';
import type { Checkpoint } from '../../../shared/ledger/checkpoint.ts';
import { explainProof } from '../../../shared/ledger/explain.ts';
import type { TrustedLog } from '../../../shared/ledger/verify-checkpoint.ts';
import { verifyProof } from '../../../shared/ledger/verify-proof.ts';
import { type Finding, holds, untried, wrong } from './finding.ts';
import { type NoticeJson, type ProvedNotice, parseProved } from './parse.ts';

export type ProofFindings = {
  readonly findings: readonly Finding[];
  /** Undefined when nothing is proved. */
  readonly proved?: ProvedNotice;
  readonly checkpoint?: Checkpoint;
};

const HEAD = [
  'campaign',
  'county',
  'track',
  'kind',
  'title',
  'publishedAt',
  'lastDay',
  'provisional',
  'workingDays',
] as const;

const headFindings = (shown: NoticeJson, proved: Notice): readonly Finding[] =>
  HEAD.flatMap((field) =>
    shown[field] === proved[field]
      ? []
      : [
          wrong(
            `公告与账上的不同：${field} 公告为 ${shown[field] ?? '（空）'}，账上为 ${proved[field] ?? '（空）'}`,
          ),
        ],
  );

/** Row by row: what the log has under this notice's key is what the notice lists. */
const contentFindings = (shown: NoticeJson, { notice, sha256 }: ProvedNotice): readonly Finding[] => {
  const rows = differencesBetween(shown, notice);
  const different = [
    ...headFindings(shown, notice),
    ...(rows ?? []).map((one) => wrong(`名单与账上的不同。${differenceText(one, '账上')}`)),
  ];
  const text =
    sha256 === undefined || sha256 === shown.sha256
      ? []
      : [wrong(`正文与账上的不同：公布的校验值 ${shown.sha256 ?? '（空）'}，账上记的是 ${sha256}`)];
  if (different.length + text.length > 0) return [...different, ...text];
  return [
    holds(`名单：公告的 ${shown.rows.length} 行与账上记载的逐项相同`),
    ...(sha256 === undefined
      ? [untried('正文：存证取得时正文还没有定稿，账上没有它的校验值，请重新下载存证')]
      : [holds('正文：校验值与账上记载的相同')]),
  ];
};

/** Whether the log has this very notice, by its proof file. */
export const checkProof = async (
  file: string | undefined,
  shown: NoticeJson,
  log: TrustedLog,
): Promise<ProofFindings> => {
  if (file === undefined)
    return { findings: [untried('存证：没有存证证明。公告刚发布时要等几秒钟，请过几分钟再试')] };
  const verdict = await verifyProof(file, log);
  if (!verdict.ok) {
    const { title, detail } = explainProof(verdict);
    return { findings: [wrong(`存证：${title}。${detail}`)] };
  }
  const { checkpoint, index, proved: content } = verdict;
  const where = { checkpoint };
  if (content.item !== `NOTICE#${shown.id}|NOTICE`)
    return { findings: [wrong('存证：这份存证证明的是另一份记载，不是这份公告，文件被换过')], ...where };
  const proved = parseProved(content.content);
  const found = holds(`存证：这份公告记在账上第 ${index + 1} 条（检查点共 ${checkpoint.size} 条）`);
  if (proved === undefined)
    return { findings: [found, untried('名单：账上的内容不是这个版本的核验工具能读的')], ...where };
  return { findings: [found, ...contentFindings(shown, proved)], proved, ...where };
};
