import type { DocumentKind } from '../domain/model/application.ts';

/** What each document should show; its name is in shared/domain/labels.ts. */
export const DOCUMENT_HINTS: Readonly<Record<DocumentKind, string>> = {
  'id-front': '有照片和姓名的一面',
  'id-back': '有国徽和有效期限的一面',
  certificate: '大专及以上毕业证书；有多个学历的，传最高的一个',
  residence: '户口簿本人页，或能证明居住在报考地的材料',
  photo: '本人正面照，面部清楚',
};
