import path from 'node:path';
import { NOTHING_CHANGED, Trouble } from '../trouble.ts';
import { itemOnLine } from './attributes.ts';
import { type FileFacts, factsOf, linesOf } from './lines.ts';
import { ITEMS, type Manifest, OBJECT_FOLDER, OBJECTS, storedObject } from './manifest.ts';

const broken = (what: string): Trouble =>
  new Trouble(
    `备份与清单不符：${what}`,
    NOTHING_CHANGED,
    '这份备份不能用；请换一份，并查明是谁、什么时候动过它',
  );

const same = (said: FileFacts, found: FileFacts): boolean =>
  said.lines === found.lines && said.bytes === found.bytes && said.sha256 === found.sha256;

/**
 * Holds every file of a backup against its manifest: counts, sizes, SHA-256, and that every line can be read.
 * Throws a Trouble that names the first thing that does not fit.
 */
export const verifyBackup = async (folder: string, { items, objects }: Manifest): Promise<void> => {
  for (const [name, said] of [
    [ITEMS, items],
    [OBJECTS, objects],
  ] as const) {
    const found = await factsOf(path.join(folder, name)).catch(() => undefined);
    if (!found) throw broken(`没有文件 ${name}`);
    if (!same(said, found))
      throw broken(
        `${name} 应有 ${said.lines} 行、${said.bytes} 字节，现有 ${found.lines} 行、${found.bytes} 字节，或者内容改动过`,
      );
  }
  let line = 0;
  for await (const text of linesOf(path.join(folder, ITEMS))) {
    line += 1;
    try {
      itemOnLine(text);
    } catch {
      throw broken(`${ITEMS} 第 ${line} 行不能读`);
    }
  }
  for await (const text of linesOf(path.join(folder, OBJECTS))) {
    const object = storedObject.parse(JSON.parse(text));
    const found = await factsOf(path.join(folder, OBJECT_FOLDER, object.file)).catch(() => undefined);
    if (found?.sha256 !== object.sha256 || found.bytes !== object.bytes)
      throw broken(`文件 ${object.bucket}/${object.key}（objects/${object.file}）缺失或者改动过`);
  }
};
