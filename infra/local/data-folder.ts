import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Takes a data folder for this process, so that no second one reads the same stream and writes the same files; makes it when it
 * is not there. Answers what gives it back. Throws an Error of one line while a living process has it.
 */
export const claimFolder = (folder: string): (() => void) => {
  const file = path.join(folder, 'running.pid');
  const [pid = '', started = ''] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const owner = Number(pid);
  if (owner > 0 && owner !== process.pid && isAlive(owner) && startOf(owner) === started) {
    throw new Error(`数据目录 ${folder} 正由进程 ${owner} 使用（data folder in use），请先停止它`);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${process.pid}\n${startOf(process.pid)}`);
  return () => rmSync(file, { force: true });
};

/** Remembers, beside what a process works on, that it does: `forget` when it has ended. */
export const rememberProcess = (file: string, pid: number): { forget(): void } => {
  writeFileSync(file, `${pid}\n${startOf(pid)}`);
  return { forget: () => rmSync(file, { force: true }) };
};

/**
 * Ends the process that is remembered in a file, when it still runs: the one that started it was killed and could not. Resolves
 * when it is gone.
 */
export const endLeftover = async (file: string): Promise<void> => {
  const [pid = '', started = ''] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const left = Number(pid);
  if (!(left > 0) || !isAlive(left) || startOf(left) !== started) return;
  process.kill(left, 'SIGKILL');
  while (isAlive(left) && startOf(left) === started) await new Promise((resume) => setTimeout(resume, 10));
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/**
 * When a process began, as the system words it: after a crash its number may belong to somebody else. Empty where there is no
 * `ps`, and then the number alone decides.
 */
const startOf = (pid: number): string => {
  try {
    const question = ['-o', 'lstart=', '-p', String(pid)];
    return execFileSync('ps', question, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
};
