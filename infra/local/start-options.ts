import { parseArgs } from 'node:util';
import { COUNTY_CODES, type County, findCounty } from '../../shared/counties/index.ts';

export type StartOptions = {
  readonly county: County;
  readonly port: number;
  readonly fresh: boolean;
  /** Folder for the data, when it shall not be the usual one. */
  readonly data: string | undefined;
};

/** Linfen's demonstration county, 洪洞县. */
const DEFAULT_COUNTY = '141024';
const DEFAULT_PORT = '3000';

/**
 * Reads `--fresh`, `--county N` (GB/T 2260), `--port N` (1 to 65535) and `--data DIR`.
 * Throws an Error of one line for anything else.
 */
export const readStartOptions = (argv: readonly string[]): StartOptions => {
  const { county: code, port: portText, fresh, data } = parse(argv);
  const county = findCounty(code);
  if (!county) throw new Error(`没有这个县（unknown county）：${code}；可选 ${COUNTY_CODES.join('、')}`);
  const port = Number(portText);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`端口应为 1 到 65535 的整数（bad port）：${portText}`);
  }
  return { county, port, fresh, data };
};

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        county: { type: 'string', default: DEFAULT_COUNTY },
        port: { type: 'string', default: DEFAULT_PORT },
        fresh: { type: 'boolean', default: false },
        data: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/[.\n]/)[0] : String(error);
    throw new Error(`参数不对（${reason}）；可用 --fresh、--county N、--port N、--data DIR`, {
      cause: error,
    });
  }
};
