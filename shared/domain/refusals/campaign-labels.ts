/** What people call each setting of a campaign; keys are paths in campaign.json. */
export const CAMPAIGN_LABELS = {
  county: '县级代码',
  track: '招聘方式',
  title: '公告标题',
  code: '编号',
  'registration.opens': '报名开始',
  'registration.closes': '报名截止',
  ageOn: '年龄计算到哪一天',
  bornFrom: '出生日期不早于',
  bornTo: '出生日期不晚于',
  area: '报考地',
  'written.weight': '笔试占总成绩的百分比',
  'written.pass': '笔试合格线',
  'interview.ratio': '面试人数与岗位人数之比',
  'interview.pass': '面试合格线',
  'interview.examiners': '面试考官人数',
  openingRatio: '开考比例',
  noticeWorkingDays: '公示几个工作日',
  appealWorkingDays: '对审查结果申诉的期限（工作日）',
  scoreReviewWorkingDays: '申请成绩复核的期限（工作日）',
  markedTwice: '试卷双评、成绩双录',
  reserveUntil: '递补截止到哪一天',
  'host.section': '用人科(股)室',
  'host.approval': '本级政府批准文件的文号',
  host: '用人科(股)室',
  cutoff: '年龄截止到哪一天',
  'exam.pass': '考试合格线',
  exam: '考试',
  tieBreak: '总成绩相同且优先条件也相同时',
  substitutes: '考察、体检不合格或放弃时，是否依次递补',
  registration: '报名时间',
  positions: '岗位',
  written: '笔试',
  interview: '面试',
} as const;

const CELLS: Readonly<Record<string, string>> = { code: '代码', office: '司法所', headcount: '招聘人数' };

/**
 * The label of any setting by its path, the cells of the positions included (positions.0.office: 岗位 1 司法所); the path itself
 * for a setting there is not.
 */
export const campaignLabel = (field: string): string => {
  const [, row, cell] = /^positions\.(\d+)(?:\.(\w+))?$/.exec(field) ?? [];
  if (row !== undefined)
    return ['岗位', Number(row) + 1, CELLS[cell ?? ''] ?? cell].filter(Boolean).join(' ');
  // An entry of a list is spoken of as the list: area.0.
  const name = field.replace(/\.\d+$/, '');
  return Object.entries(CAMPAIGN_LABELS).find(([path]) => path === name)?.[1] ?? field;
};
