import type { County } from '../../../shared/counties/index.ts';

/** What a data file holds, as options of the command and as questions on a terminal. */
export type Field = {
  readonly option: string;
  readonly question: string;
  /** The command cannot go on without it. */
  readonly needed: boolean;
  readonly put: (file: Draft, value: string) => Draft;
};
/** A data file on its way; the schema alone says whether it is one. */
export type Draft = Readonly<Record<string, unknown>>;

const inside = (name: keyof County, key: string) => (file: Draft, value: unknown) => {
  const before = file[name];
  return { ...file, [name]: { ...(typeof before === 'object' ? before : {}), [key]: value } };
};
const plain = (name: keyof County) => (file: Draft, value: string) => ({ ...file, [name]: value });

export const FIELDS: readonly Field[] = [
  { option: 'bureau', question: '司法局全称', needed: false, put: plain('bureau') },
  {
    option: 'issuer',
    question: '统一认证（OpenID）地址，https 开头',
    needed: true,
    put: inside('oidc', 'issuer'),
  },
  {
    option: 'client-id',
    question: '在统一认证登记的客户端编号',
    needed: true,
    put: inside('oidc', 'clientId'),
  },
  {
    option: 'acr',
    question: '表示双因素认证的 acr 值（问统一认证的管理员），多个用空格分开',
    needed: true,
    put: (file, value) => inside('oidc', 'acr')(file, value.split(/\s+/)),
  },
  {
    option: 'public-url',
    question: '公众网站地址，https 开头，没有的空着',
    needed: false,
    put: plain('publicUrl'),
  },
  {
    option: 'telephone',
    question: '咨询电话，如 0357-6222222，没有的空着',
    needed: false,
    put: plain('telephone'),
  },
  {
    option: 'sms',
    question: '短信网关地址，https 开头，没有的空着',
    needed: false,
    put: inside('sms', 'url'),
  },
  {
    option: 'retention-days',
    question: '未聘用人员个人信息保存天数（60 至 1095），空着为 200',
    needed: false,
    put: (file, value) => ({ ...file, retentionDays: Number(value) }),
  },
];
