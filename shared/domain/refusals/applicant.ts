import { dayFact, fact, momentFact, type RefusalWriter, says, saysKept } from './text.ts';

const KEPT = '您已填写的内容都已保留。';
const faulty = saysKept(KEPT);

/** What an applicant does with an application after submitting it: correct it, or leave. */
export const APPLICANT = {
  'application.withdrawn': says(
    '该报名已经退出',
    '报名人已退出本次招聘，这份报名不能再更正、申诉或办理其他事项；没有任何变动。',
    '如有疑问，请联系县司法局。',
  ),
  'correction.nothing': says(
    '没有改动任何内容',
    '填写的内容与现有报名一致，没有保存新的版本。',
    '需要更正的，请修改后再提交；不需要的，可以直接离开本页。',
  ),
  'correction.stale': says(
    '报名信息刚刚更正过',
    '在您填写的同时，这份报名已在别处更正；您这次填写的内容没有保存，先前的更正有效。',
    '请用报名号和查询码重新进入，核对现在的内容后再更正。',
  ),
  'correction.other-person': faulty(
    '居民身份证号码与本报名不符',
    '更换手机号码须填写报名时的居民身份证号码。',
    '请核对后重新填写；报名时身份证号码填错的，请联系县司法局。',
  ),
  'correction.too-many': (refusal) => ({
    title: '更正次数过多',
    detail: `一份报名最多保留${fact(refusal, 'most') || '50'}个版本，这次的内容没有保存，先前的更正有效。`,
    action: '请携带身份证联系县司法局。',
  }),
  'correction.expired': says(
    '页面已过有效时间',
    '为保护您的信息，更正页面只在一小时内有效；这次填写的内容没有保存，报名没有变动。',
    '请到报名查询页，用报名号和查询码重新进入。',
  ),
  'withdrawal.already': (refusal) => ({
    title: '该报名已经退出',
    detail: `退出${fact(refusal, 'at') === '' ? '' : `于${momentFact(refusal, 'at')}`}办理完毕，没有新的变动。`,
    action: '无需再次办理。',
  }),
  'withdrawal.ended': says(
    '您的程序已经结束',
    '您在本次招聘中的程序已经结束，不需要再退出；没有任何变动。',
    '结果可以在报名查询页查看。',
  ),
  'withdrawal.too-late': says(
    '已不能在网上退出',
    '合同已经签订，或者签订合同环节已经结束；没有任何变动。',
    '请直接联系县司法局。',
  ),
  'withdrawal.unconfirmed': says(
    '请确认退出',
    '退出后不能恢复，需要您勾选确认；报名没有变动。',
    '确要退出的，请勾选后再提交；不退出的，直接离开本页。',
  ),
  'withdrawal.stale': says(
    '记录刚刚有变动',
    '在您操作的同时，这份报名的记录被更新；退出没有办理。',
    '请重新查询，核对后再操作。',
  ),
  'appeal.not-open': says(
    '现在还不能申诉',
    '资格审查结果公布之后才能对它申诉；申诉没有提交。',
    '请在结果公布后再提交。',
  ),
  'appeal.nothing-refused': says(
    '没有可以申诉的结论',
    '只有资格审查未通过的，才需要对它申诉；申诉没有提交。',
    '对其他事项有疑问的，请联系县司法局。',
  ),
  'appeal.period-over': (refusal) => ({
    title: '申诉期限已过',
    detail: `${fact(refusal, 'lastDay') === '' ? '资格审查之后的环节已经开始' : `申诉期限到${dayFact(refusal, 'lastDay')}为止`}，申诉没有提交。${KEPT}`,
    action: '仍需反映问题的，请联系县司法局，也可以向纪检监察机关反映。',
  }),
  'appeal.already-filed': says(
    '您已经申诉过',
    '对资格审查结果可以申诉一次，先前的申诉有效；这次的内容没有保存。',
    '请查看先前申诉的进展和答复。',
  ),
  'appeal.text-short': (refusal) => ({
    title: '事实和理由写得太少',
    detail: `事实和理由至少写${fact(refusal, 'least') || '10'}个字。`,
    kept: KEPT,
    action: '请写明哪一项认定不对、事实是什么、有什么依据。',
  }),
  'appeal.text-long': (refusal) => ({
    title: '事实和理由过长',
    detail: `事实和理由最多${fact(refusal, 'most') || '1000'}个字。`,
    kept: KEPT,
    action: '请删减后重新提交。',
  }),
  'appeal.text-malformed': faulty('事实和理由含有不能识别的字符', '', '请删去不能识别的字符后重新提交。'),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
