import { fact, labelOf, momentFact, type RefusalWriter, says, saysKept } from './text.ts';

const KEPT = '您已填写的内容都已保留。';
const faulty = saysKept(KEPT);

/** Applying: fields, window, duplicates, looking up one's status. */
export const INTAKE = {
  'application.invalid': says(
    '报名信息有需要更正的地方',
    '报名尚未提交。',
    '请按各项旁边的说明更正后重新提交。',
  ),
  'application.duplicate': says(
    '您已经报过名',
    '该居民身份证号码在本次招聘中已有一份报名，每人限报一个岗位；原报名不受影响。',
    '请用报名号（或居民身份证号码）和查询码查询原报名的进展。',
  ),
  'registration.not-open': (refusal) => ({
    title: '报名尚未开始',
    detail: `报名自${momentFact(refusal, 'at')}开始，本次提交未被受理。`,
    action: '请在报名开始后再提交。',
  }),
  'registration.closed': (refusal) => ({
    title: '报名已经截止',
    detail: `报名已于${momentFact(refusal, 'at')}截止，本次提交未被受理。`,
    action: '如有疑问，请联系县司法局；也可以关注下一次招聘公告。',
  }),
  'field.required': (refusal) => ({
    title: `请填写${labelOf(refusal)}`,
    detail: `${labelOf(refusal)}尚未填写。`,
    kept: KEPT,
    action: `请补充${labelOf(refusal)}。`,
  }),
  'field.malformed': (refusal) => ({
    title: `${labelOf(refusal)}格式不正确`,
    detail: `${labelOf(refusal)}无法识别。`,
    kept: KEPT,
    action: `请按说明重新填写${labelOf(refusal)}。`,
  }),
  'field.too-long': (refusal) => ({
    title: `${labelOf(refusal)}过长`,
    detail: `${labelOf(refusal)}最多${fact(refusal, 'most')}个字。`,
    kept: KEPT,
    action: '请删减后重新提交。',
  }),
  'field.unknown': (refusal) => ({
    title: '含有不认识的字段',
    detail: `字段${refusal.field ?? ''}不在本接口的规定之内，报名尚未提交。`,
    action: '请删去该字段后重新提交。',
  }),
  'citizen-number.malformed': faulty(
    '居民身份证号码格式不正确',
    '居民身份证号码应为18位：前17位是数字，末位是数字或X。',
    '请核对身份证后重新填写。',
  ),
  'citizen-number.date': faulty(
    '居民身份证号码中的出生日期不存在',
    '第7至14位应当是真实的出生日期。',
    '请核对身份证后重新填写。',
  ),
  'citizen-number.check': faulty(
    '居民身份证号码有误',
    '末位校验码与前17位不符，可能有数字填错或颠倒。',
    '请核对身份证后重新填写。',
  ),
  'phone.malformed': faulty(
    '手机号码格式不正确',
    '手机号码应为11位数字，以13至19开头。',
    '请核对后重新填写。',
  ),
  'name.length': faulty('姓名长度不正确', '姓名应为2至50个字。', '请按身份证上的姓名填写。'),
  'name.characters': faulty('姓名含有不能识别的字符', '', '请按身份证上的姓名重新填写。'),
  'position.unknown': faulty('没有这个岗位', '所选岗位不在本次招聘公告之内。', '请从公告所列岗位中选择。'),
  'consent.required': (refusal) => ({
    title: '需要您的同意',
    detail: `${labelOf(refusal)}是受理报名的前提，目前尚未勾选。`,
    kept: KEPT,
    action: '请阅读个人信息处理说明，同意的请勾选；不同意的，报名不会提交。',
  }),
  'draft.expired': says(
    '填写的内容已过保存期限',
    '为保护您的个人信息，未提交的内容只保留一段时间。',
    '请重新填写；提前备好材料可以一次填完。',
  ),
  'status.not-found': says(
    '没有查到报名',
    '报名号（或居民身份证号码）与查询码不相符。',
    '请核对后重新查询；查询码在提交报名时的回执上。',
  ),
  'status.throttled': (refusal) => ({
    title: '查询次数过多',
    detail: `为保护报名人的信息，${fact(refusal, 'by') === 'address' ? '您所用网络的' : '该报名号的'}查询已暂停。您的报名不受影响。`,
    action: '请一小时后再试；查询码遗失的，请携带身份证联系县司法局。',
  }),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
