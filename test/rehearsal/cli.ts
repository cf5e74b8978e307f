import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Address of a file of the copied samples. */
export const sample = (name: string, file: string): string => path.join(PROJECT, 'test/samples', name, file);

export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** Runs the rehearsal command as a person would, in a process of its own; resolves when it ends, whatever its exit code. */
export const rehearse = (args: readonly string[]): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['infra/rehearsal/rehearse.ts', ...args], { cwd: PROJECT });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject).on('close', (status) => resolve({ status, stdout, stderr }));
  });

const cells = z.array(z.record(z.string(), z.string()));

/** Rows of comma-separated text, by column name. */
export const readCells = (text: string): z.infer<typeof cells> =>
  cells.parse(parse(text, { columns: true, bom: true }));

export const readCellsOf = async (file: string): Promise<z.infer<typeof cells>> =>
  readCells(await readFile(file, 'utf8'));

/** A folder of its own, removed by `remove`; `write` puts a file there and answers its path. */
export const workFolder = async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'rehearsal-'));
  return {
    at: (name: string) => path.join(folder, name),
    write: async (name: string, content: string | Uint8Array): Promise<string> => {
      await writeFile(path.join(folder, name), content);
      return path.join(folder, name);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
