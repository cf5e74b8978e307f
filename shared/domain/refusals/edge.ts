import { type RefusalWriter, says } from './text.ts';

/** Requests as such: bodies, sessions, permissions, addresses. */
export const EDGE = {
  'csrf.missing': says(
    '页面已失效',
    '请求没有带上本次登录的校验信息，为安全起见没有处理；没有任何变动。',
    '请刷新页面后重新提交。',
  ),
  'origin.foreign': says(
    '请求来自其他网站',
    '为安全起见，只处理从本站页面提交的内容；没有任何变动。',
    '请打开本站页面后重新提交。',
  ),
  'body.too-large': says(
    '提交的内容过大',
    '内容超过256KB，没有处理。',
    '请删减后重新提交；材料请用上传功能提交。',
  ),
  'body.wrong-type': says(
    '提交的内容类型不正确',
    '本接口不接受这种内容类型，没有处理。',
    '请按接口说明重新提交。',
  ),
  'body.malformed': says('提交的内容无法识别', '内容不完整或格式有误，没有处理。', '请检查后重新提交。'),
  'auth.required': says('请先登录', '该页面只供工作人员使用，登录后可以继续。', '请登录后重试。'),
  'auth.failed': says('登录没有成功', '身份核验没有通过或已超时。', '请重新登录。'),
  'auth.expired': says(
    '登录已过期',
    '为安全起见，长时间未操作会自动退出；没有任何变动。',
    '请重新登录后再操作。',
  ),
  'auth.foreign-county': says('您的账号不属于本县', '各县只能由本县工作人员登录。', '请使用本县的地址登录。'),
  'permission.denied': says(
    '您没有办理此项的权限',
    '您的账号角色不包括此项操作；没有任何变动。',
    '确需办理的，请联系县司法局管理人员。',
  ),
  'not-found': says('没有找到该页面', '地址可能有误，或内容已经移走。', '请返回首页查找。'),
  'method-not-allowed': says('不支持该操作方式', '该地址不接受这种请求，没有处理。', '请返回上一页重试。'),
  internal: says(
    '系统暂时出现问题',
    '本次操作没有完成，问题已记录。',
    '请稍后重试；仍不能办理的，请联系县司法局。',
  ),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
