/** What a template may name, in the order its page explains them; each says what stands there in a printed contract. */
export const PLACEHOLDERS = {
  单位: '用人单位（县、市、区司法局）',
  姓名: '本人姓名',
  性别: '男或女',
  身份证号: '居民身份证号码，只在打印时填入',
  电话: '本人联系电话，只在打印时填入',
  报名号: '报名号',
  招聘: '招聘公告的标题',
  岗位: '司法协理员，及岗位编号',
  工作地点: '岗位所在的司法所',
  职责: '实施方案第三条的十二项工作职责，每项一行',
  期限: '合同期限，例如3年',
  起始日期: '合同的第一天',
  终止日期: '合同的最后一天',
  试用期: '试用期的月数，例如6个月；没有的写“不约定试用期”',
  报酬: '发出时填写的劳动报酬',
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;

/** Whether a text names a placeholder. */
export const isPlaceholder = (name: string): name is Placeholder => Object.hasOwn(PLACEHOLDERS, name);

/** Filled in only when a contract is printed: identity stays sealed, and out of what is stored. */
export const SEALED_PLACEHOLDERS = ['身份证号', '电话'] as const satisfies readonly Placeholder[];
export type SealedPlaceholder = (typeof SEALED_PLACEHOLDERS)[number];

/** 劳动合同法 17: without these a text is no labour contract. */
export const REQUIRED_PLACEHOLDERS = [
  '单位',
  '姓名',
  '身份证号',
  '工作地点',
  '职责',
  '起始日期',
  '终止日期',
  '试用期',
  '报酬',
] as const satisfies readonly Placeholder[];

/** How a placeholder is written in a template. */
export const placeholder = (name: Placeholder): string => `{{${name}}}`;

const WRITTEN = /\{\{([^{}]*)\}\}/g;

/** Every name a text has between double braces, trimmed, in order, each once. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(WRITTEN)].map(([, name = '']) => name.trim())),
];

/** The text with every placeholder that has a value replaced by it; the others stay as they are. */
export const fillIn = (text: string, values: Readonly<Partial<Record<Placeholder, string>>>): string =>
  text.replace(WRITTEN, (whole: string, name: string) => {
    const known = name.trim();
    return isPlaceholder(known) ? (values[known] ?? placeholder(known)) : whole;
  });

/** The text without anything between double braces, to find braces that belong to no placeholder. */
export const withoutPlaceholders = (text: string): string => text.replace(WRITTEN, '');
