import * as z from 'zod';
import type { Attributes } from './resolve.ts';

/**
 * How the local runner sees one resource type. `properties` is the explicit list of what it knows: interpreted ones have their
 * schema, `ignored` ones are known to mean nothing on one machine; anything else is refused.
 */
export type Kind<P> = {
  readonly type: string;
  readonly properties: z.ZodType<P>;
  /** `name` is the resource's physical name when the template gives one; `given` its properties as they stand in the template. */
  attributes(
    logicalId: string,
    name: string | undefined,
    given: Readonly<Record<string, unknown>>,
  ): Attributes;
  /** The property that holds the physical name. */
  readonly nameProperty?: string;
};

/** Optional properties that are known and mean nothing here. */
export const ignored = (...names: readonly string[]): Record<string, z.ZodOptional<z.ZodUnknown>> =>
  Object.fromEntries(names.map((name) => [name, z.unknown().optional()]));

/** CloudFormation takes numbers and booleans as texts too. */
export const count = z.coerce.number().int().nonnegative();
export const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);
