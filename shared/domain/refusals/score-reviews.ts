import { dayFact, fact, momentFact, type RefusalWriter, says } from './text.ts';

const NOT_SENT = '复核申请没有提交，您填写的内容都已保留';
const NOT_DECIDED = '复核没有办结，您填写的内容都已保留';

/** Score review (成绩复核): asked for by the applicant, decided by an examiner. */
export const SCORE_REVIEWS = {
  'score-review.none': says(
    '本次招聘不设成绩复核',
    '公告没有规定成绩复核；没有任何变动。',
    '对成绩有疑问的，请带身份证和报名号向县司法局询问。',
  ),
  'score-review.not-published': (refusal) => ({
    title: '成绩尚未公布',
    detail:
      fact(refusal, 'at') === ''
        ? '成绩公布以后才能申请复核；没有任何变动。'
        : `成绩定于${momentFact(refusal, 'at')}公布，公布以后才能申请复核；没有任何变动。`,
    action: '请在成绩公布以后再申请。',
  }),
  'score-review.too-late': (refusal) => ({
    title: '成绩复核的期限已过',
    detail: `复核申请截止到${dayFact(refusal, 'lastDay')}（含当天）；${NOT_SENT}。`,
    action: '仍有疑问的，请向县司法局询问，也可以向纪检监察机关反映。',
  }),
  'score-review.already': (refusal) => ({
    title: '您已经申请过复核',
    detail: `每门考试只能申请一次，您已于${momentFact(refusal, 'at')}提交；先前的申请没有变动。`,
    action: '请在本页查看办理结果。',
  }),
  'score-review.no-mark': says(
    '没有可以复核的成绩',
    '公布的成绩中没有您这门考试的成绩；没有任何变动。',
    '认为有误的，请带身份证和报名号向县司法局询问。',
  ),
  'score-review.part-unknown': says(
    '请选择要复核的内容',
    `复核只核查漏评和合分两项；${NOT_SENT}。`,
    '请选择其中一项后重新提交。',
  ),
  'score-review.text-short': (refusal) => ({
    title: '申请理由写得太少',
    detail: `申请理由至少写${fact(refusal, 'least') || '10'}个字；${NOT_SENT}。`,
    action: '请写明哪一部分可能漏评，或者为什么认为合分有误。',
  }),
  'score-review.text-long': (refusal) => ({
    title: '申请理由过长',
    detail: `申请理由最多${fact(refusal, 'most') || '500'}个字；${NOT_SENT}。`,
    action: '请删减后重新提交。',
  }),
  'score-review.text-malformed': says(
    '申请理由含有不能识别的字符',
    `${NOT_SENT}。`,
    '请删去不能识别的字符后重新提交。',
  ),
  'score-review.unknown': says(
    '没有这份复核申请',
    '该报名号没有申请这门考试的成绩复核。',
    '请从成绩复核列表中查找。',
  ),
  'score-review.already-decided': (refusal) => ({
    title: '该复核已经办结',
    detail: `${fact(refusal, 'by') === '' ? '该复核' : `该复核由${fact(refusal, 'by')}`}已于${momentFact(refusal, 'at')}办结；您的操作没有生效。`,
    action: '请刷新页面查看结果。',
  }),
  'score-review.own-marks': says(
    '您应当回避',
    '该成绩由您录入或裁定，复核须由其他考务人员办理；没有任何变动。',
    '请交由另一位考务人员办理。',
  ),
  'score-review.result-unknown': says(
    '请选择复核结论',
    `结论只能是成绩无误或者更正成绩；${NOT_DECIDED}。`,
    '请选择后重新提交。',
  ),
  'score-review.same-mark': says(
    '更正后的成绩与现有成绩相同',
    `成绩没有变化的，应选择成绩无误；${NOT_DECIDED}。`,
    '请核对成绩或者改选结论。',
  ),
  'score-review.stale': says(
    '成绩或复核已被他人更新',
    `在您操作的同时，另一位考务人员更正了成绩或办结了复核；${NOT_DECIDED}。`,
    '请核对现在的情况后重新提交。',
  ),
  'score-review.open': (refusal) => ({
    title: '还有成绩复核没有办结',
    detail: `还有${fact(refusal, 'pending') || '若干'}份成绩复核申请没有办结；招聘进度没有变动。`,
    action: '请在“成绩复核”中办结以后，再结束该环节。',
  }),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
