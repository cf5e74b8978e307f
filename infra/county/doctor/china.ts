import { type Line, note } from './line.ts';

/** What in aws-cn has to be done outside of it. */
export const chinaNotes = (region: string): readonly Line[] =>
  region.startsWith('cn-')
    ? [
        note(
          'HTTP API 对公众开放以前须办理 ICP 备案，并请亚马逊云科技（光环新网、西云数据）为账号开通 80、443 端口；没有备案的，公众网站返回 403',
        ),
      ]
    : [];
