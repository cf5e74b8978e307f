import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findBinary } from '../../infra/local/engines/dynamodb.ts';
import { portOf } from '../../infra/local/engines/engine-process.ts';
import { readStartOptions } from '../../infra/local/start-options.ts';

const START = fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url));

/** Runs `npm start`'s program; answers its exit code and what it said on stderr. */
const start = (args: readonly string[]): Promise<{ code: unknown; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [START, ...args], (error, _stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stderr }),
    );
  });

describe('what prevents a start is said in one line', () => {
  test('an unknown county', async () => {
    const { code, stderr } = await start(['--county', '999999']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^没有这个县.*999999.*141024.*\n$/);
  });

  test('a busy port', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const port = portOf(server.address());
    const { code, stderr } = await start(['--port', String(port)]);
    server.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^端口 ${port} 已被占用.*\\n$`));
  });

  test('a missing engine', () => {
    expect(() => findBinary('plan9-mips')).toThrow(/^缺少.*npm install --no-save @dynoxide\/plan9-mips$/);
  });
});

describe('options', () => {
  test('default to 洪洞县 on port 3000 with the data of the last time', () => {
    const { county, port, fresh } = readStartOptions([]);
    expect([county.name, port, fresh]).toEqual(['洪洞县', 3000, false]);
  });

  test.each([[['--port', '0']], [['--port', 'x']], [['--port', '65536']], [['--colour']], [['extra']]])(
    '%j is refused in one line',
    (args) => {
      expect(() => readStartOptions(args)).toThrow(/^[^\n]+$/);
    },
  );
});
