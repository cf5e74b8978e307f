import { type AuditCost, type AuditCosts, measureFactsAudit, measureLogAudit } from './measure.ts';

const cells = ({ seconds, reads, units }: AuditCost): readonly string[] => [
  seconds.toFixed(2),
  String(reads),
  units.toFixed(0),
];

const rowsOf = (name: string, many: number, more: number, { fresh, again }: AuditCosts) => [
  [name, `${many} fresh`, ...cells(fresh)],
  [name, `${more} new`, ...cells(again)],
  [
    name,
    'new beside fresh',
    '',
    (again.reads / fresh.reads).toFixed(3),
    (again.units / fresh.units).toFixed(3),
  ],
];

/** Rows of the table: what each audit costs over `many` applications at once, and over `more` that came since. */
export const auditRows = async (many: number, more: number): Promise<readonly (readonly string[])[]> => [
  ['audit', 'applications', 'seconds', 'requests that read', 'read units'],
  ...rowsOf('log', many, more, await measureLogAudit(many, more)),
  ...rowsOf('facts', many, more, await measureFactsAudit(many, more)),
];
