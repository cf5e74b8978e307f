import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { TrustedLog } from '../../../shared/ledger/verify-checkpoint.ts';
import { newestOf } from '../newest.ts';
import { type TrustOptions, trustedLog } from '../trust.ts';
import { checkCheckpoint } from './check-checkpoint.ts';
import { checkInputs } from './check-inputs.ts';
import { checkLog, compareOffline, type Known } from './check-log.ts';
import { checkPage } from './check-page.ts';
import { checkProof } from './check-proof.ts';
import { checkTerms } from './check-terms.ts';
import { type NoticeFiles, readNoticeFiles, saveNoticeFiles } from './files.ts';
import { exitCodeOf, type Finding, note, reportOf, untried, wrong } from './finding.ts';
import { type NoticeJson, type PublishedJson, parsePublished } from './parse.ts';

export type NoticeOptions = TrustOptions & {
  /** Address of the notice's page, or a folder it was saved to. */
  readonly notice: string;
  /** Folder to save its files to. */
  readonly save?: string | undefined;
};

const trustOf = ({ key, log }: NoticeOptions, files: NoticeFiles): Promise<TrustedLog> =>
  trustedLog(key === undefined && log === undefined ? { key: files.key ?? '' } : { key, log });

const keyFinding = ({ key, log }: NoticeOptions): readonly Finding[] =>
  key === undefined && log === undefined
    ? [note('公钥：取自公告所在的网站或者文件夹。请与县司法局另行公布的公钥对照')]
    : [];

const anchorOf = async (notice: NoticeJson, log: TrustedLog) => {
  const { checkpoint, sha256 } = notice;
  if (typeof checkpoint === 'string') return checkCheckpoint(checkpoint, '公告所附的检查点', log);
  return {
    finding:
      sha256 === undefined
        ? untried('公告所附的检查点：正文还没有定稿，发布几秒钟后再核验')
        : note('公告所附的检查点：公告定稿时账本还没有检查点，没有附'),
  };
};

const aboutNotice = ({ notice, supplements, corrections }: PublishedJson): readonly Finding[] => [
  note(`公告：${notice.title}（${notice.id}），${formatDateTime(notice.publishedAt)} 发布`),
  ...(supplements.length + corrections.length > 0
    ? [note('发布以后另有补充公示或者成绩更正，写在公告下方，这里核验的是公告本身')]
    : []),
];

/** The checkpoint to hold the others against: the log's newest, or the one that was saved. */
const logFindings = async (
  { log }: NoticeOptions,
  { checkpoint: saved }: NoticeFiles,
  trust: TrustedLog,
  known: readonly Known[],
): Promise<readonly Finding[]> => {
  if (log !== undefined) return checkLog(log, (await newestOf(log, trust)).checkpoint, known);
  if (saved === undefined) return [];
  const { finding, checkpoint } = await checkCheckpoint(saved, '保存的检查点', trust);
  return [finding, ...(checkpoint ? compareOffline(checkpoint, known) : [])];
};

const findingsOf = async (options: NoticeOptions, files: NoticeFiles): Promise<readonly Finding[]> => {
  const published = parsePublished(files['notice.json'] ?? '');
  if (published === undefined) return [wrong('公告数据：notice.json 不完整或者不是公告数据，可能被截断')];
  const { notice } = published;
  const trust = await trustOf(options, files);
  const anchor = await anchorOf(notice, trust);
  const proof = await checkProof(files.proof, notice, trust);
  const known: readonly Known[] = [
    ...('checkpoint' in anchor && anchor.checkpoint
      ? [['公告所附的检查点', anchor.checkpoint] as const]
      : []),
    ...(proof.checkpoint ? [['存证的检查点', proof.checkpoint] as const] : []),
  ];
  return [
    ...aboutNotice(published),
    ...keyFinding(options),
    anchor.finding,
    ...checkPage(files['page.html'], notice),
    ...proof.findings,
    ...checkInputs(files['inputs.json'], notice, proof.proved),
    ...checkTerms(files['campaign.json'], files['inputs.json']),
    ...(await logFindings(options, files, trust, known)),
  ];
};

/** Checks a notice and everything published with it, prints what was found line by line, and answers the exit code. */
export const verifyNotice = async (options: NoticeOptions): Promise<number> => {
  const read = await readNoticeFiles(options.notice);
  const { log, save } = options;
  const findings = await findingsOf(options, read);
  if (save !== undefined) {
    const newest = log === undefined ? undefined : await newestOf(log, await trustOf(options, read));
    await saveNoticeFiles(save, { ...read, ...(newest && { checkpoint: newest.text }) });
  }
  const saved = save === undefined ? [] : [note(`已保存到 ${save}，以后可以断网核验`)];
  console.log(reportOf([...findings, ...saved]));
  return exitCodeOf(findings);
};
