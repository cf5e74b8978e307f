import { DOCUMENT_LABELS } from '../labels.ts';
import type { Refusal } from '../model/result.ts';
import type { RefusalWriter } from './text.ts';

const documentLabel = (refusal: Refusal): string => {
  const entry = Object.entries(DOCUMENT_LABELS).find(([kind]) => kind === refusal.field);
  return entry ? entry[1] : '材料';
};

const OTHERS_KEPT = '其他材料和已填写的内容都已保留。';

const about =
  (title: string, detail: string, action: string): RefusalWriter =>
  (refusal) => ({ title: `${documentLabel(refusal)}${title}`, detail, action, kept: OTHERS_KEPT });

/** Uploaded documents; `field` is the kind of document. */
export const DOCUMENTS = {
  'document.missing': about('尚未上传', '', '请上传后再继续。'),
  'document.empty': about('是空文件', '收到的文件没有内容。', '请重新选择文件上传。'),
  'document.oversize': about('超过5MB', '每份材料不超过5MB。', '请压缩或重新拍摄后上传。'),
  'document.type': about('的文件类型不符合要求', '只接受jpg、png、pdf文件。', '请换成其中一种再上传。'),
  'document.mislabelled': about(
    '的内容与文件类型不符',
    '文件内容不是jpg、png或pdf，可能被改过扩展名。',
    '请重新拍摄或扫描后上传。',
  ),
  'document.broken': about('不完整', '文件在传输或保存时被截断，无法完整打开。', '请重新拍摄或扫描后上传。'),
  'document.mixed': about(
    '夹带了其他内容',
    '文件里除了图像或页面，还带有网页脚本、压缩包或可以运行的内容。',
    '请用手机重新拍照，或者重新扫描后上传。',
  ),
  'document.dimensions': about(
    '的图像尺寸不符合要求',
    '图像过小、过大或无法读出尺寸。',
    '请重新拍摄清晰的图像后上传。',
  ),
  'document.unchecked': about('正在检查', '文件已收到，检查尚未完成。', '请稍候再查看。'),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
