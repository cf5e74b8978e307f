import type { LedgerStore } from '../../ports/ledger-store.ts';
import type { LogProbe } from '../../ports/log-probe.ts';
import { ABSENT, putItem } from './commands.ts';
import { logProbeKey } from './keys.ts';
import type { Table } from './table.ts';

/** LogProbe over the county's table. */
export const logProbe = (table: Table, ledger: Pick<LedgerStore, 'indexesOf'>): LogProbe => ({
  put: async (at) => {
    // No moment of its own: the one in its key is that of the schedule, which a message may bear for a while.
    await putItem(table, { ...logProbeKey(at), t: 'log-probe' }, ABSENT);
  },

  isLogged: async (at) => {
    const { pk, sk } = logProbeKey(at);
    return (await ledger.indexesOf(`${pk}|${sk}`)).length > 0;
  },
});
