import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startClockPage } from './clock-page.ts';
import { type Cloud, startCloud } from './cloud.ts';
import { claimFolder } from './data-folder.ts';
import { seedCampaign } from './seed.ts';
import { startSmsInbox } from './sms-inbox.ts';
import { readStartOptions } from './start-options.ts';
import { welcome } from './welcome.ts';

// npm start: one county on this machine, until somebody presses Ctrl-C.
const LOCAL = fileURLToPath(new URL('../../.local', import.meta.url));

let cloud: Cloud | undefined;
let leaving = false;

const leave = async (code: number): Promise<void> => {
  if (leaving) process.exit(code);
  leaving = true;
  await cloud?.stop();
  process.exit(code);
};

const fail = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  void leave(1);
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0));

try {
  const { county, port, fresh, data } = readStartOptions(process.argv.slice(2));
  const dataDir = path.resolve(data ?? path.join(LOCAL, county.code));
  if (fresh) {
    claimFolder(dataDir)();
    await rm(dataDir, { recursive: true, force: true });
  }
  const sms = await startSmsInbox();
  cloud = await startCloud({ county: county.code, dataDir, port, smsWebhook: sms.webhook, onCrash: fail });
  const clockPage = await startClockPage(cloud.clock, dataDir);
  const campaign = await seedCampaign(cloud.url, county, cloud.clock.now());
  const folder = path.relative('.', dataDir);
  process.stdout.write(
    welcome({ county, url: cloud.url, campaign, clockPage, smsInbox: sms.url, dataDir: folder }),
  );
} catch (error) {
  fail(error);
}
