import { accept, refuse } from '../domain/model/result.ts';
import type { TableResult } from './table.ts';

// Text files hold tabs and line ends, no other control characters: those betray UTF-16 or a binary file that GBK would swallow.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const BINARY = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/;

const decodeAs = (bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | undefined => {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return BINARY.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
};

/**
 * Reads the bytes of a text file as UTF-8 (with or without BOM) or, when they are not that, as GBK (by GB 18030, which
 * contains it). Refuses with `table.encoding` when neither fits.
 */
export const decodeText = (bytes: Uint8Array): TableResult<string> => {
  const text = decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, 'gb18030');
  return text === undefined ? refuse('table.encoding') : accept(text);
};
