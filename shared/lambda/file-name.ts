/** As long as a page can show; a name says nothing the bytes do not. */
const MOST = 100;
/** Names of devices on Windows, with any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The name of an uploaded file as it may be kept and shown: without folders, control characters or signs that turn the direction of
 * writing, not hidden, no device, at most 100 characters. `文件` when nothing is left.
 */
export const plainFileName = (given: string): string => {
  const [last = ''] = given.toWellFormed().split(/[/\\]/).slice(-1);
  const plain = Array.from(last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd:*?"<>|]/gu, ''))
    .slice(0, MOST)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  if (plain === '') return '文件';
  return DEVICE.test(plain) ? `_${plain}` : plain;
};
