import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Takes a data folder for this process, so that no second one reads the same stream and writes the same files; makes it when it
 * is not there. Answers what gives it back. Throws an Error of one line while a living process has it.
 */
export const claimFolder = (folder: string): (() => void) => {
  const file = path.join(folder, 'running.pid');
  const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (owner !== 0 && owner !== process.pid && isAlive(owner)) {
    throw new Error(`数据目录 ${folder} 正由进程 ${owner} 使用（data folder in use），请先停止它`);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
