import { HOST_LEVEL_LABELS, HOST_STATE_LABELS } from '../host/labels.ts';
import { fact, type RefusalWriter, says, saysKept } from './text.ts';

const labelIn = (labels: Readonly<Record<string, string>>, name: string, otherwise: string): string =>
  Object.entries(labels).find(([key]) => key === name)?.[1] ?? otherwise;
const kept = saysKept('您已填写的内容都已保留。');

/** Campaigns that a section of the bureau hosts, 六 (last paragraph). */
export const HOST = {
  'host.approval-missing': says(
    '还没有上传本级政府的批准文件',
    '科(股)室招聘须“经本级政府同意”（方案六（末段））。招聘没有变动。',
    '请在“科室招聘报备”页上传批准文件的扫描件。',
  ),
  'host.not-filed': (refusal) => ({
    title: '还没有向省司法厅报备',
    detail: `科(股)室招聘须“逐级向省司法厅报备”（方案六（末段））；目前：${labelIn(HOST_STATE_LABELS, fact(refusal, 'state'), '尚未报备')}。公告没有发布。`,
    action: '请在“科室招聘报备”页上报，省司法厅备案以后再发布。',
  }),
  'host.no-such-move': (refusal) => ({
    title: '现在不能这样办理',
    detail: `报备目前的状态是：${labelIn(HOST_STATE_LABELS, fact(refusal, 'state'), '尚未报备')}。报备没有变动。`,
    action: '请刷新页面，按现在的状态办理。',
  }),
  'host.other-level': (refusal) => ({
    title: '这一步不由您办理',
    detail: `这一步由${labelIn(HOST_LEVEL_LABELS, fact(refusal, 'level'), '其他单位')}办理。报备没有变动。`,
    action: '请等待对方办理。',
  }),
  'host.stale': kept(
    '报备刚刚有了变动',
    '您打开页面之后，另一位工作人员已经办理过。您的操作没有生效。',
    '请核对下面现在的状态，再决定是否继续。',
  ),
  'host.return-reason': (refusal) => ({
    title: '请写明退回理由',
    detail: `退回理由应为1至${fact(refusal, 'most') || '200'}个字。报备没有变动。`,
    kept: '您已填写的内容都已保留。',
    action: '请填写后重新提交。',
  }),
  'host.file-type': says(
    '文件格式不对',
    '批准文件应为 PDF、JPG 或 PNG，以文件内容为准，不看文件名。没有保存。',
    '请换成以上格式的扫描件后重新上传。',
  ),
  'host.file-missing': says('没有选择文件', '没有收到文件，报备没有变动。', '请选择批准文件后再上传。'),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
