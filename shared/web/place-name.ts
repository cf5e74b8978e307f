import { findCounty } from '../counties/index.ts';

/** A GB/T 2260 code as people read it: 洪洞县 for the counties of Linfen, the code itself for others. */
export const placeName = (code: string): string => {
  if (code === '141000') return '临汾市';
  return findCounty(code)?.name ?? `行政区划代码 ${code}`;
};
