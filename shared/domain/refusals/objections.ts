import { dayFact, fact, momentFact, type RefusalWriter, says } from './text.ts';

const KEPT = '您已填写的内容都已保留';

/** Objections to a public notice, and the supplements that follow from them. */
export const OBJECTIONS = {
  'objection.invalid': says(
    '异议有需要更正的地方',
    `异议尚未提交，${KEPT}。`,
    '请按各项旁边的说明更正后重新提交。',
  ),
  'objection.text-short': (refusal) => ({
    title: '事实和理由写得太少',
    detail: `事实和理由至少写${fact(refusal, 'least') || '10'}个字，${KEPT}。`,
    action: '请写明是什么事、什么时间、有什么依据。',
  }),
  'objection.text-long': (refusal) => ({
    title: '事实和理由过长',
    detail: `事实和理由最多${fact(refusal, 'most') || '2000'}个字，${KEPT}。`,
    action: '请删减后重新提交。',
  }),
  'objection.text-malformed': says(
    '事实和理由含有不能识别的字符',
    `${KEPT}。`,
    '请删去不能识别的字符后重新提交。',
  ),
  'objection.person-unknown': says(
    '所选人员不在公示名单上',
    `该人员不在本公示名单之内，或者已不再列为拟聘用人员；${KEPT}。`,
    '请从名单中选择，或者不指定具体人员。',
  ),
  'objection.not-open': (refusal) => ({
    title: '公示尚未开始',
    detail: `公示自${momentFact(refusal, 'at')}开始，异议没有提交。`,
    action: '请在公示开始后再提交。',
  }),
  'objection.period-over': (refusal) => ({
    title: '公示期已满',
    detail: `公示期至${dayFact(refusal, 'lastDay')}止，异议没有提交；${KEPT}。`,
    action: '仍需反映问题的，请联系县司法局，也可以向纪检监察机关反映。',
  }),
  'objection.already-filed': says(
    '这份异议已经提交过',
    '同一张表单只能提交一次；先前提交的内容没有变动。',
    '要补充新的事实，请从公示页面重新打开表单另行提交。',
  ),
  'objection.not-found': says(
    '没有查到异议',
    '异议编号与查询码不相符。',
    '请核对后重新查询；两项都在提交成功的页面上。',
  ),
  'objection.throttled': (refusal) => ({
    title: '查询次数过多',
    detail: `为保护异议人，${fact(refusal, 'by') === 'address' ? '您所用网络的' : '该异议编号的'}查询已暂停。您的异议不受影响。`,
    action: '请一小时后再试。',
  }),
  'objection.withdrawal-unnamed': says(
    '不署名的异议不能撤回',
    '不署名提出的异议无法向本人核实是否确要撤回，会照常核查和答复；没有任何变动。',
    '请在答复期限后查询结果。',
  ),
  'objection.already-settled': (refusal) => ({
    title: '该异议已经办结',
    detail: `${fact(refusal, 'by') === '' ? '该异议' : `该异议由${fact(refusal, 'by')}`}已于${momentFact(refusal, 'at')}办结；您的操作没有生效。`,
    action: '请刷新页面查看结果。',
  }),
  'objection.recused': says(
    '您应当回避',
    '该人员的资格审查结论由您作出，或您与其登记有回避关系，异议须由其他人员答复；没有任何变动。',
    '请交由另一位经办人员答复。',
  ),
  'objection.reason-required': says(
    '请写明答复的理由',
    '成立或者不成立都须写明理由，异议人会看到；答复没有保存。',
    '请填写理由后重新提交。',
  ),
  'objection.reason-too-long': (refusal) => ({
    title: '答复的理由过长',
    detail: `理由最多${fact(refusal, 'most') || '1000'}个字；答复没有保存。`,
    action: '请删减后重新提交。',
  }),
  'objection.decision-unknown': says(
    '答复的结论填写不正确',
    '结论只能是成立或者不成立；答复没有保存。',
    '请重新选择结论。',
  ),
  'objection.follows-required': says(
    '请写明如何处理',
    '认定成立的，须写明接下来怎样处理；答复没有保存。',
    '请填写处理方式后重新提交。',
  ),
  'objection.upload-expired': says(
    '上传页面已失效',
    '上传页面只在一小时内有效；异议和已经上传的材料都已保留。',
    '请到“异议查询”，凭异议编号和查询码重新进入。',
  ),
  'objection.upload-closed': says(
    '异议已经办结，不能再上传材料',
    '该异议已经答复或者撤回；先前的材料没有变动。',
    '有新的事实的，请在公示期内另行提出异议。',
  ),
  'objection.stale': says(
    '记录已被他人更新',
    '在您操作的同时，另一位工作人员更新了记录；您的操作没有生效。',
    '请刷新页面，核对后再操作。',
  ),
  'objection.unknown': says('没有这份异议', '该编号没有对应的异议。', '请从异议列表中查找。'),
  'supplement.nothing': says(
    '没有需要补充公示的内容',
    '公示名单与目前的拟聘用人员一致，没有任何变动。',
    '名单有变化后再发布。',
  ),
  'supplement.stale': says(
    '补充公示已被他人发布',
    '在您操作的同时，另一位工作人员发布了补充公示；您的操作没有生效。',
    '请刷新页面，核对后再操作。',
  ),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
