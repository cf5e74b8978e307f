import { readFile } from 'node:fs/promises';
import path from 'node:path';

export const isUrl = (text: string): boolean => /^https?:\/\//.test(text);

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The bytes at an address or in a file; undefined when there is nothing. @throws when it cannot be known. */
export const readBytes = async (place: string): Promise<Uint8Array | undefined> => {
  if (!isUrl(place)) {
    return readFile(place).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
  }
  const reply = await fetch(place, { redirect: 'follow' });
  if (reply.status === 404) return undefined;
  if (!reply.ok) throw new Error(`${place} 回答 ${reply.status}`);
  return new Uint8Array(await reply.arrayBuffer());
};

/** The same as text in UTF-8. */
export const readText = async (place: string): Promise<string | undefined> => {
  const bytes = await readBytes(place);
  return bytes && new TextDecoder().decode(bytes);
};

/** A text that must be there. @throws with the place when it is not. */
export const requireText = async (place: string): Promise<string> => {
  const text = await readText(place);
  if (text === undefined) throw new Error(`没有找到 ${place}`);
  return text;
};

/** A file in a folder, or below an address. */
export const placeIn = (root: string, name: string): string =>
  isUrl(root) ? `${root.replace(/\/$/, '')}/${name}` : path.join(root, name);
