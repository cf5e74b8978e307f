import type { Clause } from '../clauses.ts';

/** Why data is deleted when its time is over. Source: 个人信息保护法 第四十七条第一款第（二）项. */
export const DELETION: Clause = {
  clause: '个人信息保护法 第四十七条',
  heading: '有下列情形之一的，个人信息处理者应当主动删除个人信息：',
  text: '个人信息处理者停止提供产品或者服务，或者保存期限已届满；',
};
