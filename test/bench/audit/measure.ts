import { startEngines } from '../../adapters/engines.ts';
import { openBureau } from '../../functions/audit-facts/bureau.ts';
import { aCounty, anApplication } from '../../functions/audit-log/county.ts';
import { AT } from '../../functions/office.ts';
import { type MeteringProxy, startMeteringProxy } from '../metering-proxy.ts';

/** What one audit cost: seconds, requests that read, and the read units the engine reports. */
export type AuditCost = { readonly seconds: number; readonly reads: number; readonly units: number };

/** An audit of everything, then one of what is new. */
export type AuditCosts = { readonly fresh: AuditCost; readonly again: AuditCost };

const DAY = 24 * 3_600_000;
/** Writes under way at a time while the table is filled. */
const WIDTH = 32;

const inSlices = async (count: number, write: (place: number) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < count; from += WIDTH) {
    const slice = Array.from({ length: Math.min(WIDTH, count - from) }, (_, place) => from + place);
    await Promise.all(slice.map(write));
  }
};

const costOf = async (proxy: MeteringProxy, audit: () => Promise<unknown>): Promise<AuditCost> => {
  proxy.take();
  const start = performance.now();
  await audit();
  const seconds = (performance.now() - start) / 1000;
  const reads = proxy.take().filter(({ kind }) => kind === 'read');
  return { seconds, reads: reads.length, units: reads.reduce((sum, { units }) => sum + units, 0) };
};

const withEngines = async (measure: (proxy: MeteringProxy) => Promise<AuditCosts>): Promise<AuditCosts> => {
  const engines = await startEngines('dynamodb', 'keys');
  const proxy = await startMeteringProxy(process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '');
  try {
    return await measure(proxy);
  } finally {
    await proxy.stop();
    await engines.stop();
  }
};

/** From now on clients that are opened talk to the engine through the proxy that counts; those that are in use go on as they were. */
const countFromNowOn = ({ url }: MeteringProxy): void => {
  process.env.AWS_ENDPOINT_URL_DYNAMODB = url;
};

/** The audit of the log over so many applications, then with so many more. */
export const measureLogAudit = (many: number, more: number): Promise<AuditCosts> =>
  withEngines(async (proxy) => {
    const filling = aCounty();
    // Both look at the same public files.
    const shared = { files: { read: async (path: string) => filling.files.get(path) } };
    const fill = async (from: number, count: number): Promise<void> => {
      const items = Array.from({ length: count }, (_, place) =>
        anApplication(String(from + place).padStart(12, '0'), filling.now()),
      );
      await inSlices(count, async (place) => {
        const item = items[place];
        if (item) await filling.edit(item);
      });
      await filling.tellLog(items.map((item) => filling.factOf(item)));
    };
    await fill(0, many);
    countFromNowOn(proxy);
    const county = aCounty();
    const fresh = await costOf(proxy, () => county.audit('audit.due', shared));
    await fill(many, more);
    return { fresh, again: await costOf(proxy, () => county.audit('audit.due', shared)) };
  });

/** The audit of the facts over so many screened applications, then with so many more. */
export const measureFactsAudit = (many: number, more: number): Promise<AuditCosts> =>
  withEngines(async (proxy) => {
    const filling = openBureau();
    await filling.office.run('registration');
    const fill = async (from: number, count: number): Promise<void> => {
      const numbers: string[] = [];
      await inSlices(count, async (place) => {
        const serial = from + place;
        // A citizen number tells fewer than a thousand people of one birthday apart.
        const day = new Date(Date.UTC(1992, 0, 1 + Math.floor(serial / 900))).toISOString().slice(0, 10);
        const number = await filling.office.apply(day, serial % 900);
        await filling.screen(number);
        numbers.push(number);
      });
      await filling.log(...numbers.flatMap((number) => [`APP#${number}|A`, `APP#${number}|SCREENING`]));
    };
    await fill(0, many);
    countFromNowOn(proxy);
    const bureau = openBureau();
    const fresh = await costOf(proxy, () => bureau.audit(AT + DAY));
    await fill(many, more);
    return { fresh, again: await costOf(proxy, () => bureau.audit(AT + 2 * DAY)) };
  });
