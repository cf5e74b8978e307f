import { RECORDS, REISSUE_PREFIX, REVEAL_PREFIX, recordKey } from '../../shared/adapters/dynamo/keys.ts';
import type {
  ApplicationEvidence,
  Recomputed,
} from '../../shared/domain/audit/rules/application-evidence.ts';
import { auditApplication } from '../../shared/domain/audit/rules/index.ts';
import type { Found } from '../../shared/domain/model/audit.ts';
import type { Objection } from '../../shared/domain/model/objection.ts';
import { EMPTY_REGISTER } from '../../shared/domain/model/recusal.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import type { Dossier } from '../../shared/ports/application-store.ts';
import type { ChangedRecords } from './changes.ts';
import type { Dossiers } from './dossiers.ts';
import type { PerRun } from './per-run.ts';
import { recompute } from './recompute.ts';
import { type Sources, WIDTH } from './services.ts';
import { unlessSpoiled } from './unless-spoiled.ts';

const hasAny = (changed: ReadonlySet<string>, ...names: readonly string[]): boolean =>
  names.some((name) => changed.has(name));

/** Asked again only when the application or its findings are new; where campaign or roster are gone, nothing can be said. */
const recomputedFor = async (
  { application }: Dossier,
  changed: ReadonlySet<string>,
  run: PerRun,
  { vault }: Sources,
): Promise<Recomputed | undefined> => {
  if (!hasAny(changed, RECORDS.application, RECORDS.screening)) return undefined;
  const { campaign: code, number, track } = application;
  const record = await run.campaign(code);
  const roster = track === 'internal' ? await run.roster(code) : undefined;
  if (record === undefined || (track === 'internal' && roster === undefined)) return undefined;
  return recompute(application, record.campaign, async () => roster?.has(number) ?? false, vault);
};

/** Objections about an applicant; only read when a record says that somebody was shown who it is for one of them. */
const objectionsAbout = async (
  number: string,
  campaign: string,
  { objections }: Sources,
): Promise<readonly Objection[]> => {
  const about = (await objections.list(campaign)).filter(({ concerns }) => concerns === number);
  const found = await Promise.all(about.map((row) => objections.find(row.number)));
  return found.filter((one) => one !== undefined);
};

const revealedIn = async (
  { application: { number, campaign } }: Dossier,
  changed: ReadonlySet<string>,
  sources: Sources,
) => {
  const isNew = [...changed].some((sk) => sk.startsWith(REVEAL_PREFIX));
  const reveals = isNew ? await sources.reveals.of({ kind: 'application', number }) : [];
  const asks = reveals.some(({ task }) => task === 'objection');
  return { reveals, objections: asks ? await objectionsAbout(number, campaign, sources) : [] };
};

const evidenceOf = async (
  dossier: Dossier,
  changed: ReadonlySet<string>,
  run: PerRun,
  sources: Sources,
): Promise<ApplicationEvidence> => {
  const { application, screening, review, appeal, contract, checks, reissues } = dossier;
  const { number, campaign, version = 1 } = application;
  const decided =
    hasAny(changed, RECORDS.review, RECORDS.appeal) ||
    [...changed].some((sk) => sk.startsWith(REISSUE_PREFIX));
  const [recomputed, register, { reveals, objections }] = await Promise.all([
    recomputedFor(dossier, changed, run, sources),
    decided ? run.register(campaign) : EMPTY_REGISTER,
    revealedIn(dossier, changed, sources),
  ]);
  const history = { review, appeal, contract, checks: checks?.log ?? [], objections };
  return {
    ...{ number, campaign, version, screening, recomputed, review, appeal, register, reveals, history },
    ...(reissues && { reissues }),
  };
};

/** What cannot be read cannot be recomputed either: whoever spoils a record does not get away from the audit by it. */
const spoiled = (number: string): Found => ({
  rule: 'screening.recomputed',
  subject: { kind: 'application', key: number },
  facts: '这份报名的材料或者办理记录格式不完整，无法读取，机器核对结果不能重新计算。',
  occurrence: 'spoiled',
});

/** Runs the rules over every application that changed. */
export const auditApplications = async (
  changed: ChangedRecords,
  dossiers: Dossiers,
  run: PerRun,
  sources: Sources,
): Promise<readonly Found[]> => {
  const found = await inParallel([...changed], WIDTH, async ([number, records]) => {
    const dossier = dossiers.get(number);
    if (dossier === undefined) return [];
    if (dossier === 'spoiled') return [spoiled(number)];
    const judged = await unlessSpoiled(recordKey(number, 'application'), async () =>
      auditApplication(await evidenceOf(dossier, records, run, sources)),
    );
    return judged === 'spoiled' ? [spoiled(number)] : judged;
  });
  return found.flat();
};
