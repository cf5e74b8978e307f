import type { Checked } from '../model/result.ts';
import type { KnownRefusal } from '../refusals.ts';

/** What a correction asks for: new texts, and nothing that could touch conditions, places, dates or ratios. */
export type AskedCorrection = {
  readonly title?: string;
  readonly offices: readonly { readonly position: string; readonly office: string; readonly field: string }[];
  readonly reason: string;
  /** How many corrections the person had seen; absent when they did not say. */
  readonly seen?: number;
};

type Fields = Readonly<Record<string, unknown>>;

const ASKED = ['title', 'positions', 'reason', 'version'];
const CELLS = ['code', 'office'];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fixed = (field: string): KnownRefusal => ({ code: 'campaign.fixed', field });
const malformed = (field: string): KnownRefusal => ({ code: 'campaign.malformed', field });

/** Everything an object names beyond what may be named, by its path. */
const beyond = (fields: Fields, known: readonly string[], under = ''): readonly KnownRefusal[] =>
  Object.keys(fields)
    .filter((name) => !known.includes(name))
    .map((name) => fixed(under + name));

const cellFaults = (row: unknown, index: number): readonly KnownRefusal[] => {
  const under = `positions.${index}.`;
  if (!isFields(row)) return [malformed(`positions.${index}`)];
  return [
    ...beyond(row, CELLS, under),
    ...CELLS.filter((cell) => typeof row[cell] !== 'string').map((cell) => malformed(under + cell)),
  ];
};

const faultsOf = (patch: Fields): readonly KnownRefusal[] => {
  const { title, positions } = patch;
  return [
    ...beyond(patch, ASKED),
    ...(title === undefined || typeof title === 'string' ? [] : [malformed('title')]),
    ...(positions === undefined || Array.isArray(positions) ? [] : [malformed('positions')]),
    ...(Array.isArray(positions) ? positions.flatMap(cellFaults) : []),
  ];
};

const officesIn = (positions: unknown): AskedCorrection['offices'] =>
  (Array.isArray(positions) ? positions : []).filter(isFields).map(({ code, office }, index) => ({
    position: String(code),
    office: String(office).trim(),
    field: `positions.${index}.office`,
  }));

const seenIn = (version: unknown): number | undefined => {
  const asked = typeof version === 'string' && version !== '' ? Number(version) : version;
  return typeof asked === 'number' ? asked : undefined;
};

/**
 * Reads a correction as it was sent, in the shape of campaign.json: `title`, `positions` of `{code, office}`, beside them
 * `reason` and `version`. Anything else it names, even unchanged, is `campaign.fixed` with its path as `field`; texts that are none
 * are `campaign.malformed`. Source: rules.md 4; what was announced is what applicants relied on.
 */
export const readCorrection = (patch: Fields): Checked<AskedCorrection, KnownRefusal> => {
  const refusals = faultsOf(patch);
  const [refusal] = refusals;
  if (refusal) return { ok: false, refusal, refusals };
  const { title, reason, version } = patch;
  const seen = seenIn(version);
  return {
    ok: true,
    value: {
      ...(typeof title === 'string' && { title: title.trim() }),
      offices: officesIn(patch.positions),
      reason: typeof reason === 'string' ? reason.trim() : '',
      ...(seen !== undefined && { seen }),
    },
  };
};
