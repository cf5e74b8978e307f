import { explainProof } from '../../shared/ledger/explain.ts';
import { growthText } from '../../shared/ledger/growth-text.ts';
import { verifyProof } from '../../shared/ledger/verify-proof.ts';
import { growthOf, newestOf } from './newest.ts';
import { requireText } from './read.ts';
import { type TrustOptions, trustedLog } from './trust.ts';

/** Checks one proof file, and with `--log` that the log has only grown since. Answers the exit code. */
export const verifyFile = async (file: string, options: TrustOptions): Promise<number> => {
  const trust = await trustedLog(options);
  const { log } = options;
  const newest = log === undefined ? undefined : (await newestOf(log, trust)).checkpoint;
  const verdict = await verifyProof(await requireText(file), trust);
  const { title, detail, facts } = explainProof(verdict, newest?.size);
  console.log([title, detail, ...facts.map(([term, text]) => `  ${term}：${text}`)].join('\n'));
  if (!verdict.ok) return 1;
  if (log === undefined || newest === undefined) return 0;
  const growth = await growthOf(log, verdict.checkpoint, newest);
  console.log(`${growthText(growth, '证明的检查点', verdict.checkpoint, newest)}。`);
  return growth === 'grown' ? 0 : 1;
};
