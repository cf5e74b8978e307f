import { parseArgs } from 'node:util';
import { auditRuleText } from '../../shared/domain/audit/catalogue.ts';
import { createProgress } from '../rehearsal/progress.ts';
import { synthesize } from '../synth.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { ON_THE_CAMPAIGN } from './attacks/campaign.ts';
import { FOLLOWED } from './attacks/followed.ts';
import { ON_THE_LOG } from './attacks/log.ts';
import { SILENCED } from './attacks/silenced.ts';
import { seed } from './seed.ts';
import { aStory } from './story.ts';
import { type AnyAttack, type Trial, tryAttack } from './trial.ts';

const USAGE = `用法：npm run drill -- [--only 攻击编号,…] [--list]
  在本机的临时环境里办完一次诚实的招聘，然后绕过程序逐一篡改，看审计能不能发现。`;

const COUNTY = '141024';

export const ATTACKS: readonly AnyAttack[] = [
  ...[...FOLLOWED, ...ON_THE_CAMPAIGN].map((attack) => ({ way: 'followed' as const, attack })),
  ...SILENCED.map((attack) => ({ way: 'silenced' as const, attack })),
  ...ON_THE_LOG.map((attack) => ({ way: 'log' as const, attack })),
];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `7 天 2 小时 15 分钟`. */
const duration = (ms: number): string => {
  const parts = [
    [Math.floor(ms / DAY), '天'],
    [Math.floor((ms % DAY) / HOUR), '小时'],
    [Math.round((ms % HOUR) / MINUTE), '分钟'],
  ] as const;
  return parts.flatMap(([count, unit]) => (count > 0 ? [`${count} ${unit}`] : [])).join(' ') || '当时';
};

const line = ({ attack, finding, after }: Trial): string =>
  [
    finding ? '发现' : '没有发现',
    attack.id,
    attack.deed,
    finding ? `${finding.rule} ${auditRuleText(finding.rule).title}` : attack.rules.join('、'),
    after === undefined ? '' : duration(after),
  ].join(' | ');

const run = async (): Promise<number> => {
  const { values } = parseArgs({ options: { only: { type: 'string' }, list: { type: 'boolean' } } });
  const only = values.only?.split(',');
  const chosen = ATTACKS.filter(({ attack }) => only === undefined || only.includes(attack.id));
  if (values.list) {
    for (const { attack } of ATTACKS) console.log(`${attack.id} ${attack.deed}`);
    return 0;
  }
  if (chosen.length === 0 || (only && chosen.length < only.length)) {
    console.error(USAGE);
    return 2;
  }
  const progress = createProgress(process.stderr);
  const [data, assembly] = [temporaryFolder('drill-seed'), temporaryFolder('drill-assembly')];
  progress.step('准备');
  await synthesize(COUNTY, assembly.path);
  const folders = { dataDir: data.path, assemblyDir: assembly.path };
  const seeded = await seed(aStory(COUNTY), folders, progress);
  progress.end();
  console.log('诚实的招聘：没有审计发现');
  const trials: Trial[] = [];
  for (const [place, tried] of chosen.entries()) {
    progress.step(tried.attack.deed, place + 1, chosen.length);
    const trial = await tryAttack(tried, seeded);
    progress.end();
    console.log(line(trial));
    trials.push(trial);
  }
  const missed = trials.filter(({ finding }) => finding === undefined).length;
  console.log(`共 ${trials.length} 项，发现 ${trials.length - missed} 项，没有发现 ${missed} 项`);
  return missed === 0 ? 0 : 1;
};

// 0: every attack was found; 1: one was not; 2: could not be tried.
process.exitCode = await run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2;
});
