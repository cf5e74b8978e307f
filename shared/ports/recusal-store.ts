import type { Register } from '../domain/model/recusal.ts';

/** The recusal register (回避登记) of a campaign: one item, so that it is read and matched as a whole. */
export type RecusalStore = {
  /** An empty register where nobody has declared anything. */
  find(campaign: string): Promise<Register>;
  /** Writes `next` when the stored version is `next.version - 1`. */
  save(campaign: string, next: Register): Promise<'written' | 'stale'>;
};
