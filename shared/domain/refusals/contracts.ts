import { CONTRACT_EVENT_LABELS, CONTRACT_STATE_LABELS } from '../contracts/labels.ts';
import { dayFact, fact, type RefusalWriter, says } from './text.ts';

const labelIn = (labels: Readonly<Record<string, string>>, name: string, otherwise: string): string =>
  Object.entries(labels).find(([key]) => key === name)?.[1] ?? otherwise;

const KEPT = '合同没有变动，已填写的内容都已保留。';

/** Contracts: conditions checked again, terms, text, signature, places. */
export const CONTRACTS = {
  'contract.unknown': says(
    '没有这份合同',
    '该报名号不在公示名单内，没有合同可办。',
    '请从“签订合同”页面查找。',
  ),
  'contract.not-due': says(
    '现在不能办理该人员的合同',
    '该人员已不在拟聘用名单内。合同没有变动。',
    '请刷新页面，核对后再操作。',
  ),
  'contract.no-such-move': (refusal) => ({
    title: '现在不能这样办理',
    detail: `合同的当前状态是“${labelIn(CONTRACT_STATE_LABELS, fact(refusal, 'state'), '已变动')}”，不能办理“${labelIn(CONTRACT_EVENT_LABELS, fact(refusal, 'event'), '这一步')}”。合同没有变动。`,
    action: '请刷新页面，按当前状态办理。',
  }),
  'contract.stale': says(
    '合同已被他人办理',
    '在您操作的同时，另一位工作人员办理了这份合同或者变动了招聘进度；您的操作没有生效，已填写的内容都已保留。',
    '请核对最新情况后再操作。',
  ),
  'contract.notice-running': (refusal) => ({
    title: '公示期尚未结束',
    detail: `该人员的公示期到${dayFact(refusal, 'lastDay')}为止，公示期满后才能签订合同。${KEPT}`,
    action: '请在公示期满后办理。',
  }),
  'contract.objection-open': (refusal) => ({
    title: '有异议尚未答复',
    detail: `岗位${fact(refusal, 'position')}有异议尚未答复，答复以前不能签订该岗位的合同。${KEPT}`,
    action: '请先在“异议与补充公示”中答复。',
  }),
  'contract.tie-unresolved': (refusal) => ({
    title: '有并列名次待加试确定',
    detail: `岗位${fact(refusal, 'position')}有人员成绩完全相同，尚未确定先后，该岗位的合同暂缓办理。${KEPT}`,
    action: '请先组织加试；不再补足名额的，写明理由放弃该空缺。',
  }),
  'contract.conditions-changed': (refusal) => ({
    title: '复核条件有疑义',
    detail: `按招聘公告规定的日期重新核对，以下条款与资格审查时不一致或不符合：${fact(refusal, 'clauses') || '见下'}。复核情况已记录，合同暂停办理。`,
    action: '请核实后再次复核；确不符合条件的，写明依据和理由，不予签订。',
  }),
  'contract.originals-missing': (refusal) => ({
    title: '原件没有全部核验',
    detail: `还有${fact(refusal, 'missing') || '若干'}种材料没有确认已核验原件。${KEPT}`,
    action: '请核验原件后逐项勾选。',
  }),
  'contract.reason-required': says('请写明理由', `理由会记录在案。${KEPT}`, '请填写理由后重新提交。'),
  'contract.reason-too-long': (refusal) => ({
    title: '理由过长',
    detail: `理由最多${fact(refusal, 'most') || '若干'}个字。${KEPT}`,
    action: '请缩短后重新提交。',
  }),
  'contract.rule-required': says('请选择不符合的条款', KEPT, '请至少选择一条后重新提交。'),
  'contract.date': says('日期不正确', `日期应为实际存在的某一天。${KEPT}`, '请更正后重新提交。'),
  'contract.start-early': (refusal) => ({
    title: '起始日期过早',
    detail: `合同起始日期应在该人员公示期满（${dayFact(refusal, 'lastDay')}）之后。${KEPT}`,
    action: '请更正起始日期。',
  }),
  'contract.sign-by-past': says('签订期限已过', `签订期限不能早于今天。${KEPT}`, '请更正签订期限。'),
  'contract.sign-by-late': (refusal) => ({
    title: '签订期限过迟',
    detail: `书面合同应当自用工之日起一个月内订立，最迟为${dayFact(refusal, 'lastDay')}（劳动合同法第十条）。${KEPT}`,
    action: '请更正签订期限或起始日期。',
  }),
  'contract.term': (refusal) => ({
    title: '合同期限不正确',
    detail: `合同期限应为不少于${fact(refusal, 'least') || '3'}个月的整月数，一般可一次为36个月。${KEPT}`,
    action: '请更正合同期限。',
  }),
  'contract.probation-too-long': (refusal) => ({
    title: '试用期过长',
    detail: `按合同期限，试用期最多${fact(refusal, 'most') || '若干'}个月（劳动合同法第十九条）。${KEPT}`,
    action: '请更正试用期。',
  }),
  'contract.pay': (refusal) => ({
    title: '请填写劳动报酬',
    detail: `劳动报酬应为1至${fact(refusal, 'most') || '300'}个字，不含大括号。${KEPT}`,
    action: '请更正后重新提交。',
  }),
  'contract.signed-early': says(
    '签订日期过早',
    `签订日期不能早于合同发出的日期。${KEPT}`,
    '请更正签订日期。',
  ),
  'contract.signed-future': says('日期在将来', `日期不能晚于今天。${KEPT}`, '请更正日期。'),
  'contract.signed-late': (refusal) => ({
    title: '签订日期过迟',
    detail: `书面合同应当自用工之日起一个月内订立，最迟为${dayFact(refusal, 'lastDay')}（劳动合同法第十条）。${KEPT}`,
    action: '请核对签订日期；确已超过的，写明理由，按新的起始日期重新发出合同。',
  }),
  'contract.started-early': (refusal) => ({
    title: '到岗日期过早',
    detail: `合同自${fact(refusal, 'day') || '起始日期'}起，到岗日期不能更早。${KEPT}`,
    action: '请更正到岗日期。',
  }),
  'contract.copy-missing': says(
    '没有签订后的合同扫描件',
    `签订须上传双方签字盖章的合同（PDF、JPG或PNG，不超过10 MB）。${KEPT}`,
    '请先上传；刚上传的，请稍候刷新页面，检查完成后再提交。',
  ),
  'contract.copy-faulty': (refusal) => ({
    title: '扫描件不能使用',
    detail: `上传的文件没有通过检查${fact(refusal, 'why') === '' ? '' : `：${fact(refusal, 'why')}`}。${KEPT}`,
    action: '请重新上传PDF、JPG或PNG文件，不超过10 MB。',
  }),
  'contract.no-place': (refusal) => ({
    title: '该岗位没有空余名额',
    detail: `岗位${fact(refusal, 'position')}招聘${fact(refusal, 'headcount')}人，名额已全部签订或放弃。合同没有变动。`,
    action: '请核对该岗位的合同。',
  }),
  'contract.case-open': says(
    '请在“签订合同”页面登记',
    '该人员已在公示名单内，签订合同期间放弃的，登记在其合同上。没有任何变动。',
    '请打开该人员的合同，登记本人放弃签约。',
  ),
  'contract.undecided': (refusal) => ({
    title: '签订合同环节还不能结束',
    detail: `还有${fact(refusal, 'pending') || '若干'}项没有办结：未签订也未放弃的合同${fact(refusal, 'cases') || '0'}份，递补人员待考察、体检${fact(refusal, 'substitutes') || '0'}人，待发布的补充公示${fact(refusal, 'supplements') || '0'}份，未答复的异议${fact(refusal, 'objections') || '0'}件。招聘进度没有变动。`,
    action: '请在“签订合同”页面逐项办结后再结束。',
  }),
  'contract.nothing-open': says(
    '没有可以放弃的空缺',
    '该岗位现在没有空缺，或者空缺已经放弃。没有任何变动。',
    '请刷新页面，核对后再操作。',
  ),
  'contract.not-issued': says('合同还没有发出', '发出以后才有合同文本可以打印。', '请先复核条件并发出合同。'),
  'template.empty': says('请填写合同模板', '模板没有变动。', '请填写后重新保存。'),
  'template.too-long': (refusal) => ({
    title: '合同模板过长',
    detail: `模板最多${fact(refusal, 'most') || '若干'}个字。模板没有变动，已填写的内容都已保留。`,
    action: '请缩短后重新保存。',
  }),
  'template.characters': says(
    '合同模板含有不能识别的字符',
    '模板没有变动，已填写的内容都已保留。',
    '请删去不能显示的字符后重新保存。',
  ),
  'template.placeholder-unknown': (refusal) => ({
    title: `不能识别的填充项${fact(refusal, 'name') === '' ? '' : `“${fact(refusal, 'name')}”`}`,
    detail: '模板里的填充项只能是页面上列出的那些。模板没有变动，已填写的内容都已保留。',
    action: '请更正后重新保存。',
  }),
  'template.placeholder-missing': (refusal) => ({
    title: `缺少填充项${fact(refusal, 'name') === '' ? '' : `“${fact(refusal, 'name')}”`}`,
    detail: '这是劳动合同必须具备的内容（劳动合同法第十七条）。模板没有变动，已填写的内容都已保留。',
    action: '请补上后重新保存。',
  }),
  'template.braces': says(
    '大括号不成对',
    '填充项写作两个左大括号、名称、两个右大括号，正文里不能有别的大括号。模板没有变动，已填写的内容都已保留。',
    '请更正后重新保存。',
  ),
  'template.stale': says(
    '合同模板已被他人修改',
    '在您操作的同时，另一位工作人员保存了新的模板；您的修改没有生效，已填写的内容都已保留。',
    '请核对最新的模板后再保存。',
  ),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
