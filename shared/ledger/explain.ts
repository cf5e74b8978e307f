import { formatDateTime } from '../domain/calendar/format.ts';
import { EDUCATION_LABELS } from '../domain/labels.ts';
import { fromBase64 } from './base64.ts';
import { noticeFacts } from './explain-notice.ts';
import { attribute, type Facts, textIn } from './image.ts';
import { parseObject } from './proof-content.ts';
import type { ProofFault, ProofVerdict } from './verify-proof.ts';

export type Explanation = { readonly title: string; readonly detail: string; readonly facts: Facts };

const FAULTS: Readonly<Record<ProofFault, { readonly title: string; readonly detail: string }>> = {
  'cut-short': {
    title: '文件不完整',
    detail: '这不是一份完整的存证证明，可能下载中断或者被截断。请重新下载后再核验。',
  },
  'other-log': {
    title: '不是本县的存证',
    detail: '这份证明由另一本账或另一把密钥签发，不能用本县公布的公钥核验。请到签发它的县核验。',
  },
  forged: {
    title: '签名不符',
    detail: '检查点的内容与签名对不上，说明签发以后被改动过。请保存这份文件，向纪检监察机关反映。',
  },
  'other-checkpoint': {
    title: '检查点与证明不是同一时候的',
    detail:
      '文件里的检查点是真的，但不是出具这份证明时的检查点，多半是较早的，不能用来核验；这不说明内容被改过。请到查询页面重新下载证明。',
  },
  swapped: {
    title: '内容与账上的不是同一份',
    detail:
      '证明里的内容、位置与检查点对不上，说明内容被改过，换成了别的记录，或者检查点换成了别的时候的。请重新下载再核验；仍然如此的，请保存这份文件，向纪检监察机关反映。',
  },
};

/** Chinese free text is stored as UTF-16 bytes. */
const packedText = (image: unknown, name: string): string => {
  const bytes = fromBase64(textIn(image, name, 'B'));
  return bytes ? new TextDecoder('utf-16le').decode(bytes) : '';
};

const answers = (letters: string): string =>
  letters
    .split('')
    .map((letter) => (letter === 'y' ? '是' : '否'))
    .join('、');

const educationOf = (level: string): string =>
  Object.entries(EDUCATION_LABELS).find(([known]) => known === level)?.[1] ?? level;

/** What an application says. */
const applicationFacts = (image: unknown): Facts => {
  const [, campaign = '', position = ''] = textIn(image, 'gsi1pk').split('#');
  return [
    ['报名号', textIn(image, 'pk').replace('APP#', '')],
    ['招聘编号', campaign],
    ['岗位代码', position],
    ['姓名', textIn(attribute(image, 'summary', 'M'), 'name')],
    ['学历', educationOf(textIn(image, 'education'))],
    ['专业', packedText(image, 'major')],
    [
      '户籍地、居住地代码',
      [textIn(image, 'household'), textIn(image, 'residence')].filter(Boolean).join('、'),
    ],
    ['不得应聘情形的回答（按公告顺序）', answers(textIn(image, 'bars'))],
    ['优先条件的回答（按公告顺序）', answers(textIn(image, 'grounds'))],
  ];
};

const EXPLAINED = new Map<string, (image: unknown) => Facts>([
  ['application', applicationFacts],
  ['notice', noticeFacts],
]);

/** What the item itself says, where its kind is one that is explained, from its canonical text. */
const contentFacts = (type: string, content: string): Facts =>
  (EXPLAINED.get(type)?.(parseObject(content)) ?? []).filter(([, value]) => value !== '');

type Proved = Extract<ProofVerdict, { ok: true }>;

/** What an item says of its own moment is mostly seconds before the table has it; only more than this is worth a line. */
const WORTH_SAYING_MS = 5 * 60_000;

const moments = ({ at, claimed = at }: Proved): Facts => [
  ['记载时间', formatDateTime(at)],
  ...(Math.abs(claimed - at) > WORTH_SAYING_MS ? [['材料自述时间', formatDateTime(claimed)] as const] : []),
];

const provedFacts = (verdict: Proved): Facts => [
  ...moments(verdict),
  ['账上的位置', `第 ${verdict.index + 1} 条`],
  ['检查点', `共 ${verdict.checkpoint.size} 条，账名 ${verdict.checkpoint.origin}`],
  ...contentFacts(verdict.type, verdict.proved.content),
];

/**
 * A verdict in plain Chinese: what is proved, or what is wrong with the file and what to do about it.
 * @param newest entries of the newest checkpoint that is known, when there is one: an older proof stays valid, and it is said.
 */
export const explainProof = (verdict: ProofVerdict, newest?: number): Explanation => {
  if (!verdict.ok) return { ...FAULTS[verdict.fault], facts: [] };
  const older = newest !== undefined && newest > verdict.checkpoint.size;
  return {
    title: verdict.change === 'removed' ? '核验通过：这是一条删除的记载' : '核验通过',
    detail: `${
      verdict.change === 'removed'
        ? '本县的公开账本在当时记载了下面的材料被删除。'
        : '下面的内容在当时已经记入本县的公开账本，这条记载没有改动。'
    }此后有没有更正，请到查询页面查看。${
      older
        ? `证明用的是较早的检查点（${verdict.checkpoint.size} 条，现在已有 ${newest} 条），仍然有效。`
        : ''
    }`,
    facts: provedFacts(verdict),
  };
};
