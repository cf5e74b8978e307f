import type { TrackId } from '../model/campaign.ts';

/** What an applicant ticks: for what they are asked, and the sentence beside the box. */
export type ConsentText = { readonly about: string; readonly box: string };

/** The two consents of an application. Source: 个人信息保护法 第十四条 (informed), 第二十九条 (separate, for sensitive data). */
export type ConsentTexts = { readonly personal: ConsentText; readonly sensitive: ConsentText };

type Wording = Readonly<Record<TrackId, ConsentTexts>>;

const SENSITIVE: ConsentText = {
  about:
    '招聘条件要求核对您的居民身份证号码、证件影像和照片，以及您对违法犯罪、吸毒史、信用记录等情形的声明；进入体检的，还有体检结论。这些属于敏感个人信息，只用于这次招聘的审查，不同意的不能报名。',
  box: '我单独同意处理上述敏感个人信息',
};

const personal = (what: string): ConsentText => ({
  about: `为这次招聘处理您的${what}。`,
  box: '我已阅读并同意处理我的个人信息',
});

/** Every wording there ever was, by version: what somebody agreed to can be read for as long as their consent is kept. */
const WORDINGS: Readonly<Record<number, Wording>> = {
  1: {
    open: { personal: personal('姓名、手机号码、学历、经历、户籍和居住地'), sensitive: SENSITIVE },
    internal: {
      personal: personal('姓名、手机号码、学历、任职和社保、党组织关系情况'),
      sensitive: SENSITIVE,
    },
  },
};

/** The wording that is asked for now. A change of a text is a new version. */
export const CONSENT_VERSION = 1;

/** The texts of a version; undefined for one that never was. */
export const consentTexts = (version: number, track: TrackId): ConsentTexts | undefined =>
  WORDINGS[version]?.[track];
