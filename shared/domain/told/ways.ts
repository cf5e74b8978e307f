import type { Stage } from '../model/stage.ts';
import { noticeLabel } from './notice-labels.ts';
import { appealWindow, type KnownNotice, scoreReviewWindow, type WindowFacts } from './windows.ts';

/** A way to disagree, ask or report: what it is for, how, and until when. */
export type Way = {
  readonly what: string;
  readonly how: string;
  readonly until?: string;
  readonly href?: string;
  readonly clause?: string;
};

export type WayFacts = WindowFacts & {
  /** The review's decision as far as it has been released. */
  readonly refused: boolean;
  /** The body that recruits, and its telephone where it is known. */
  readonly bureau: string;
  readonly telephone?: string | undefined;
};

const EXAMS: readonly Stage[] = ['written', 'interview', 'exam'];

const appeal = (facts: WayFacts): readonly Way[] => {
  if (!facts.refused) return [];
  const { until, open } = appealWindow(facts);
  const how = '可以申诉一次，由没有参与原审查的人员重新审查。';
  return [{ what: '对资格审查结果不服：申诉', how, until: open ? until : `${until}（现在不在期限内）` }];
};

const scoreReview = (facts: WayFacts): readonly Way[] => {
  const open = EXAMS.map((stage) => scoreReviewWindow(facts, stage)).find((window) => window?.open);
  if (open === undefined) return [];
  const how = '只查漏评和加分错误，每科一次。';
  return [{ what: '对成绩有疑问：申请复核', how, until: open.until }];
};

const object = ({ now }: WayFacts, { id, kind, publishedAt }: KnownNotice): readonly Way[] =>
  now < publishedAt
    ? []
    : [
        {
          what: `对${noticeLabel(kind) ?? '公示'}有异议`,
          how: '任何人都可以提出，署名或者不署名都可以，凭编号查看答复。',
          href: `/notices/${id}`,
        },
      ];

/**
 * Every way an applicant has now to appeal, have marks checked, object, ask and report, in this order. The last two are always
 * there. Source: 六(三) (知情权、参与权和监督权; 自觉接受纪检监察和社会监督).
 */
export const waysOf = (facts: WayFacts): readonly Way[] => {
  const { bureau, telephone } = facts;
  const call = telephone === undefined ? '' : `，或者打电话 ${telephone}`;
  return [
    ...appeal(facts),
    ...scoreReview(facts),
    ...facts.notices.flatMap((notice) => object(facts, notice)),
    {
      what: '有不明白的地方：询问',
      how: `带居民身份证和报名号到${bureau}${call}，由工作人员答复。软件只核对能够计算的条件，不代替人作决定。`,
    },
    {
      what: '发现违反规定的情况：监督举报',
      how: `可以向同级纪检监察机关反映，也可以向市司法局（试点工作领导小组办公室）反映。全部环节都有记录，纪检监察人员可以查阅，不能修改。`,
      clause: '六(三)',
    },
  ];
};
