import type { County } from '../../shared/counties/index.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './staff.ts';

export type WelcomeFacts = {
  readonly county: County;
  readonly url: string;
  readonly campaign: string;
  readonly clockPage: string;
  readonly smsInbox: string;
  readonly dataDir: string;
};

const ROLES: Readonly<Record<string, string>> = {
  officer: '经办',
  reviewer: '资格审查',
  examiner: '考务',
  inspector: '纪检监察',
  city: '市司法局',
  province: '省司法厅',
};

/** The one screen that `npm start` shows when everything runs. */
export const welcome = ({ county, url, campaign, clockPage, smsInbox, dataDir }: WelcomeFacts): string => {
  const accounts = DEMO_ACCOUNTS.map(
    ({ account, name, roles }) =>
      `  ${account.padEnd(14)}${name}（${roles.map((role) => ROLES[role] ?? role).join('、')}）`,
  );
  return [
    '',
    `${county.bureau} 司法协理员公开招聘（本机演示）`,
    '',
    `公众网站  ${url}/`,
    `正在报名  ${url}/campaigns/${campaign}`,
    `工作台　  ${url}/console`,
    `本机时钟  ${clockPage}（把时间拨到报名截止之后，就能办理下一环节）`,
    `本机短信  ${smsInbox}（发给报名人的短信都到这里，不会真的发出）`,
    '',
    `演示账号（密码都是 ${DEMO_PASSWORD}）`,
    ...accounts,
    '',
    `数据目录  ${dataDir}（重新启动后仍在；清空重来：npm start -- --fresh）`,
    '停止运行  按 Ctrl-C',
    '',
  ].join('\n');
};
