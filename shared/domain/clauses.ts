import { INTERNAL_CLAUSES } from './clauses/internal.ts';
import type { InternalRuleId, OpenRuleId } from './model/finding.ts';

/** A passage of the plan (临政办函〔2024〕12号): `clause` as pages cite it, `text` verbatim, `heading` the plan's sentence above it. */
export type Clause = { readonly clause: string; readonly heading: string; readonly text: string };

/** Everything of the open track that has a clause. */
export type OpenClauseId = OpenRuleId | 'open.preference';

/** Everything of either track that has a clause. */
export type ClauseId = OpenClauseId | InternalRuleId;

const CONDITIONS_HEADING = '应聘司法协理员应当具备以下条件：';
const BARS_HEADING = '有下列情形之一的，不得招聘为司法协理员：';

const condition = (clause: string, text: string): Clause => ({ clause, heading: CONDITIONS_HEADING, text });
const bar = (clause: string, text: string): Clause => ({ clause, heading: BARS_HEADING, text });

const OPEN_CLAUSES: Readonly<Record<OpenClauseId, Clause>> = {
  'open.nationality': condition('四(二)1(1)', '具有中华人民共和国国籍；'),
  'open.character': condition(
    '四(二)1(2)',
    '拥护中国共产党的领导，拥护中华人民共和国宪法，热爱祖国，热爱人民，遵守法律法规，品行端正；',
  ),
  'open.age': condition('四(二)1(3)', '年龄在 18 周岁以上，35 周岁以下；'),
  'open.residence': condition('四(二)1(4)', '具有报考地户籍或居住地为报考地；'),
  'open.education': condition('四(二)1(5)', '具有大专及以上学历和履行岗位职责所需的工作能力；'),
  'open.skills': condition('四(二)1(6)', '能熟练使用计算机常用办公软件，具有较好的语言、文字表达能力；'),
  'open.discipline': condition('四(二)1(7)', '组织纪律性强，执行力强，能适应基层一线工作；'),
  'open.preference': condition(
    '四(二)1(8)',
    '同等分数下优先聘用：通过法律职业资格考试的；或法学专业毕业的；或具有政法部门相关工作经历的。',
  ),
  'open.bar.criminal': bar('四(二)2(1)', '受过刑事处罚或者涉嫌犯罪尚未结案的；'),
  'open.bar.detention-drugs': bar('四(二)2(2)', '曾被行政拘留或者有吸毒史的；'),
  'open.bar.credit': bar('四(二)2(3)', '有较为严重的个人不良信用记录的；'),
  'open.bar.dismissed': bar('四(二)2(4)', '曾因违法、违纪被开除或者解聘的；'),
  'open.bar.judicial-dismissal': bar('四(二)2(5)', '曾因违反司法行政机关管理规定被辞退的；'),
  'open.bar.unsuitable': bar('四(二)2(6)', '不适合从事司法协理员工作的其他情形。'),
};

const CLAUSES: Readonly<Record<ClauseId, Clause>> = { ...OPEN_CLAUSES, ...INTERNAL_CLAUSES };

/** The clause behind a rule: citation, heading and verbatim text. */
export const clauseText = (rule: ClauseId): Clause => CLAUSES[rule];

/** Whether a text names a rule of either track, or the preference. */
export const isClauseId = (text: string): text is ClauseId => Object.hasOwn(CLAUSES, text);

const idsUnder = (prefix: string): readonly OpenClauseId[] =>
  Object.entries(OPEN_CLAUSES).flatMap(([id, { clause }]) =>
    clause.startsWith(prefix) && isOpenClauseId(id) ? [id] : [],
  );

/** Whether a text names a rule or preference of the open track. */
export const isOpenClauseId = (text: string): text is OpenClauseId => Object.hasOwn(OPEN_CLAUSES, text);

/** The eight conditions of 四(二)1 in the plan's order, the preference last. */
export const CONDITIONS: readonly OpenClauseId[] = idsUnder('四(二)1');

/** The six bars of 四(二)2 in the plan's order. */
export const BARS: readonly OpenClauseId[] = idsUnder('四(二)2');

/** How the recruitment is held, 四(二)3. */
export const PROCEDURE: Clause = {
  clause: '四(二)3',
  heading: '招聘方式：',
  text: '司法协理员招聘坚持自愿报名，遵循公开、公平、公正的原则。县(市、区)司法局会同同级财政等部门确定方案，按照报名、资格审查、笔试、面试、考察、体检、公示、签订合同等程序并按照男女比例适当的原则进行招聘。各县(市、区)人社局可提供相关政策指导，并根据司法局委托，为招聘提供笔试、面试等服务。',
};

/** Applicants' rights and publicity, 六(三). */
export const FAIRNESS: Clause = {
  clause: '六(三)',
  heading: '坚持公正公平。',
  text: '要严格按照招聘条件、标准和规范程序开展司法协理员招聘工作,自觉接受纪检监察和社会监督,特别是要落实应聘人员对招聘工作的知情权、参与权和监督权,增强司法协理员招聘工作的公开性和透明度,做到信息公开、程序公开、结果公开,确保招录工作平稳有序开展。',
};

/** Term of the contract, 四(四). */
export const TERM: Clause = {
  clause: '四(四)',
  heading: '建立队伍管理体系。',
  text: '司法协理员聘用期限一般可一次为3年,聘用合同到期后,根据工作需要和综合工作表现确定是否续聘或解聘。',
};

/** Pay and benefits, 四(三). */
export const PAY: Clause = {
  clause: '四(三)',
  heading: '建立职业保障机制。',
  text: '司法协理员薪酬福利参照本地区公安辅警工资标准，根据本地区经济发展情况、物价指数等，由县(市、区)司法局结合司法协理员相应的工作岗位等情况核定，并建立正常的工资增长机制。',
};

const DUTIES_HEADING = '司法协理员岗位在司法所,协助司法所工作人员履行以下工作职责:';

/** The twelve duties of 三, in the plan's order. */
export const DUTIES: readonly Clause[] = [
  '协助司法所工作人员指导调解工作;',
  '协助司法所工作人员参与基层普法依法治理;',
  '协助司法所工作人员组织提供基层公共法律服务;',
  '协助司法所工作人员受委托承担社区矫正工作;',
  '协助司法所工作人员协调开展刑满释放人员安置帮教工作;',
  '协助司法所工作人员参与推进辖区基层法治建设;',
  '协助司法所工作人员开展行政执法协调监督工作;',
  '协助司法所工作人员开展合法性审核(查)工作;',
  '协助司法所工作人员面向社会收集立法意见建议;',
  '协助司法所工作人员做好人民陪审员选任工作;',
  '协助司法所工作人员开展远程视频会见工作;',
  '完成法律法规赋予和上级司法行政机关交办的其他事务。',
].map((text, index) => ({ clause: `三${index + 1}`, heading: DUTIES_HEADING, text }));
