import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folders = new Set<string>();

// An interrupted run leaves nothing behind either.
process.on('exit', () => {
  for (const folder of folders) removeNow(folder);
});

/** A new folder of our own under the system's temporary one; `remove` may be called again, and happens at exit at the latest. */
export const temporaryFolder = (name: string): { readonly path: string; remove(): void } => {
  const folder = mkdtempSync(path.join(tmpdir(), `judicial-${name}-`));
  folders.add(folder);
  return { path: folder, remove: () => removeNow(folder) };
};

const removeNow = (folder: string): void => {
  folders.delete(folder);
  rmSync(folder, { recursive: true, force: true });
};
