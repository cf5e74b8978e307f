import { campaignLabel } from './campaign-labels.ts';
import { fact, type RefusalWriter, says, saysKept } from './text.ts';

const kept = saysKept('您已填写的内容都已保留。');

/** Corrections of a published campaign. */
export const CORRECTIONS = {
  'campaign.fixed': (refusal) => ({
    title: '公告发布以后，这一项不能再改',
    detail: `${refusal.field ? `“${campaignLabel(refusal.field)}”` : '该项'}在公告发布时已经固定，应聘人员据此报名。招聘公告没有变动。`,
    action: '发布后只能更正公告标题和岗位的司法所名称；条件、人数、比例和日期都不能改。',
  }),
  'correction.draft': says(
    '公告还没有发布，不需要更正',
    '更正只用于已经发布的公告。没有任何变动。',
    '草稿有误的，请新建一个草稿，不要发布有误的这一份。',
  ),
  'announcement.stale': kept(
    '公告刚刚被他人更正',
    '您打开页面之后，另一位经办人员已经更正了这份公告。您的更正没有保存。',
    '请核对下面的现有内容，仍需更正的，再次提交。',
  ),
  'correction.reason-required': (refusal) => ({
    title: '请写明更正原因',
    detail: `更正原因会在公告页公开，应为1至${fact(refusal, 'most') || '200'}个字。公告没有变动。`,
    kept: '您已填写的内容都已保留。',
    action: '请填写更正原因后重新提交。',
  }),
  'announcement.unchanged': kept(
    '没有需要更正的内容',
    '填写的标题和司法所名称与现有公告完全相同，公告没有变动。',
    '请修改有误的文字后再提交。',
  ),
  'correction.position-unknown': (refusal) => ({
    title: '没有这个岗位',
    detail: `公告里没有代码为“${fact(refusal, 'position')}”的岗位，公告没有变动。`,
    action: '岗位代码不能更正，请核对后重新提交。',
  }),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
