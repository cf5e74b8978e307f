import type { Clause } from '../clauses.ts';
import type { InternalRuleId } from '../model/finding.ts';

const TRACK_HEADING = '现有专职辅助人员中择优选聘。';
const BARS_HEADING = '但有下列情形之一的人员不得选聘:';
const OTHER_BARS_HEADING = '不得选聘的其他情形:';

const condition = (text: string): Clause => ({ clause: '四(一)', heading: TRACK_HEADING, text });
const bar = (item: number, text: string): Clause => ({
  clause: `四(一)${item}`,
  heading: BARS_HEADING,
  text,
});
const otherBar = (item: number, text: string): Clause => ({
  clause: `四(一)7(${item})`,
  heading: OTHER_BARS_HEADING,
  text,
});

const SERVING = '面向本县(市、区)司法行政系统内具有大专及以上学历的在职专职辅助人员';
const TESTED = '经考核(德、能、勤、绩、廉)、考试合格,可择优选聘为司法协理员,纳入司法协理员管理体系。';

/** What the plan says of selection among serving auxiliary staff, 四(一), by rule. */
export const INTERNAL_CLAUSES: Readonly<Record<InternalRuleId, Clause>> = {
  'internal.serving': condition(SERVING),
  'internal.education': condition(SERVING),
  'internal.assessment': condition(TESTED),
  'internal.exam': condition(TESTED),
  'internal.bar.roster': bar(
    1,
    '以2023年3月各县(市、区)司法局上报的《山西省2023年司法所专职辅助人员摸底表》底簿为准,不在名册内的人员;',
  ),
  'internal.bar.age': bar(2, '截至2024年12月31日,男60周岁、女55周岁以上的;'),
  'internal.bar.trainee': bar(3, '属于见习大学生的;'),
  'internal.bar.retired': bar(4, '任何性质的单位退休、停薪留职人员;'),
  'internal.bar.social-insurance': bar(5, '社保关系不能转移接续至用人单位的;'),
  'internal.bar.party-relation': bar(6, '党员党组织关系不能转移至对应党组织的;'),
  'internal.bar.criminal': otherBar(1, '受过刑事处罚或者涉嫌犯罪尚未结案的;'),
  'internal.bar.detention-drugs': otherBar(2, '曾被行政拘留或者有吸毒史的；'),
  'internal.bar.credit': otherBar(3, '有较为严重的个人不良信用记录的；'),
  'internal.bar.disciplined': otherBar(4, '曾因违规、违纪被组织处理的；'),
  'internal.bar.unsuitable': otherBar(5, '不适合从事司法协理员工作的其他情形。'),
};

/** The two conditions as the plan writes them, one sentence in two parts. */
export const INTERNAL_CONDITIONS: readonly Clause[] = [condition(SERVING), condition(TESTED)];

/** The eleven bars of 四(一) in the plan's order. */
export const INTERNAL_BARS: readonly Clause[] = Object.values(INTERNAL_CLAUSES).filter(
  ({ heading }) => heading !== TRACK_HEADING,
);

/** What becomes of whoever is not selected: nobody is dismissed by this procedure. */
export const STAY_ON: Clause = {
  clause: '四(一)',
  heading: TRACK_HEADING,
  text: '未被选聘的专职辅助人员,根据个人意愿,按原有模式继续留用,确保现有工作人员思想不乱、队伍不散、工作不断。',
};

/** Internal selection comes first; open recruitment offers what it leaves. */
export const INTERNAL_FIRST: Clause = {
  clause: '四',
  heading: '四、工作任务',
  text: '要优先从本系统专职辅助人员中择优招录,数量不足的,面向社会招录,所招录的人员中男女比例要相对平衡。',
};
