import c141002 from './141002.json' with { type: 'json' };
import c141021 from './141021.json' with { type: 'json' };
import c141022 from './141022.json' with { type: 'json' };
import c141023 from './141023.json' with { type: 'json' };
import c141024 from './141024.json' with { type: 'json' };
import c141025 from './141025.json' with { type: 'json' };
import c141026 from './141026.json' with { type: 'json' };
import c141027 from './141027.json' with { type: 'json' };
import c141028 from './141028.json' with { type: 'json' };
import c141029 from './141029.json' with { type: 'json' };
import c141030 from './141030.json' with { type: 'json' };
import c141031 from './141031.json' with { type: 'json' };
import c141032 from './141032.json' with { type: 'json' };
import c141033 from './141033.json' with { type: 'json' };
import c141034 from './141034.json' with { type: 'json' };
import c141081 from './141081.json' with { type: 'json' };
import c141082 from './141082.json' with { type: 'json' };
import { type County, county } from './schema.ts';

const files: Readonly<Record<string, unknown>> = {
  '141002': c141002,
  '141021': c141021,
  '141022': c141022,
  '141023': c141023,
  '141024': c141024,
  '141025': c141025,
  '141026': c141026,
  '141027': c141027,
  '141028': c141028,
  '141029': c141029,
  '141030': c141030,
  '141031': c141031,
  '141032': c141032,
  '141033': c141033,
  '141034': c141034,
  '141081': c141081,
  '141082': c141082,
};

/** GB/T 2260 codes of the counties of 临汾市 that can deploy their own stack, ascending. */
export const COUNTY_CODES: readonly string[] = Object.keys(files).sort();

/**
 * The settings of one county, or undefined when `code` is none of COUNTY_CODES.
 * Throws a ZodError when the county's file does not fit the schema: a fault of the deployment, not of a user.
 */
export const findCounty = (code: string): County | undefined =>
  Object.hasOwn(files, code) ? county.parse(files[code]) : undefined;

export type { County };
