import { fact, type RefusalWriter, says, saysKept } from './text.ts';

const faulty = saysKept('您填写的内容都已保留，没有补发。');

/** Giving an applicant a new query code in person. */
export const CODES = {
  'reissue.stale': says(
    '查询码刚刚补发过',
    '在您打开本页以后，这份报名的查询码已经补发；这次没有再补发，刚才补发的查询码有效。',
    '请核对补发记录；刚才的凭条没有打印或已遗失的，请重新办理一次。',
  ),
  'reissue.document-required': faulty(
    '没有选择查验的证件',
    '补发查询码必须当面查验证件原件。',
    '请选择您查验的证件。',
  ),
  'reissue.unconfirmed': faulty(
    '没有确认当面查验',
    '查询码只能由本人持证件原件当面补发。',
    '查验属实的，请勾选确认；不是本人到场的，不能补发。',
  ),
  'reissue.reason-required': faulty('没有填写补发原因', '', '请写明原因，例如“本人遗失查询码”。'),
  'reissue.reason-too-long': (refusal) => ({
    title: '补发原因过长',
    detail: `补发原因最多${fact(refusal, 'most') || '200'}个字。`,
    kept: '您填写的内容都已保留，没有补发。',
    action: '请删减后重新提交。',
  }),
  'reissue.reason-malformed': faulty('补发原因含有不能识别的字符', '', '请删去不能识别的字符后重新提交。'),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
