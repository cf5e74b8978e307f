import type * as z from 'zod';
import type { Template } from './assembly.ts';
import type { Kind } from './kind.ts';
import { type Attributes, resolve, type Scope } from './resolve.ts';

export type Resource<P> = Attributes & { readonly logicalId: string; readonly properties: P };

/** The template with every reference filled in and every property checked. */
export type Model = {
  /** Resources of one kind, in the template's order. */
  of<P>(kind: Kind<P>): readonly Resource<P>[];
  readonly outputs: Readonly<Record<string, string>>;
};

export type ModelOptions = {
  readonly kinds: readonly Kind<unknown>[];
  /** Values for the template's parameters, instead of their defaults. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Attributes that only a running engine knows (a queue's address); they replace those of the kind. */
  readonly override?: (type: string, attributes: Attributes) => Attributes;
};

/**
 * Reads the template as the given kinds say.
 * Throws an Error that names logical id, type and property for whatever is not known.
 */
export const readModel = (template: Template, options: ModelOptions): Model => {
  const kinds = new Map(options.kinds.map((kind) => [kind.type, kind]));
  const known = new Map<string, Attributes>();
  const scope: Scope = {
    parameter: (name) => parameterOf(template, name, options.parameters),
    attributes: (id) => {
      const kept = known.get(id);
      if (kept) return kept;
      const source = template.Resources[id];
      const kind = kinds.get(source?.Type ?? '');
      if (!source || !kind) return undefined;
      const given = kind.nameProperty ? resolve(source.Properties[kind.nameProperty], scope) : undefined;
      const own = kind.attributes(id, typeof given === 'string' ? given : undefined, source.Properties);
      const attributes = options.override?.(kind.type, own) ?? own;
      known.set(id, attributes);
      return attributes;
    },
  };
  const parsed = new Map<string, Resource<unknown>>();
  for (const [logicalId, source] of Object.entries(template.Resources)) {
    const kind = kinds.get(source.Type);
    const attributes = scope.attributes(logicalId);
    if (!kind || !attributes)
      throw new Error(`${logicalId}: the local runner does not know the type ${source.Type}`);
    const properties = inContext(logicalId, source.Type, () => {
      const result = kind.properties.safeParse(resolve(source.Properties, scope));
      if (!result.success) throw new Error(explain(result.error));
      return result.data;
    });
    parsed.set(logicalId, { logicalId, ...attributes, properties });
  }
  return {
    of: (kind) =>
      Object.entries(template.Resources)
        .filter(([, source]) => source.Type === kind.type)
        .map(([logicalId]) => {
          const resource = parsed.get(logicalId);
          if (!resource) throw new Error(`${logicalId} was not read`);
          return { ...resource, properties: kind.properties.parse(resource.properties) };
        }),
    outputs: outputsOf(template, scope),
  };
};

const parameterOf = (
  template: Template,
  name: string,
  given: ModelOptions['parameters'],
): string | undefined => {
  const declared = template.Parameters[name];
  if (!declared) return undefined;
  const value = given[name] ?? declared.Default;
  if (value === undefined) throw new Error(`the parameter ${name} has no value`);
  return String(value);
};

const outputsOf = (template: Template, scope: Scope): Record<string, string> =>
  Object.fromEntries(
    Object.entries(template.Outputs).map(([name, output]) => [name, String(resolve(output.Value, scope))]),
  );

const inContext = <T>(logicalId: string, type: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw new Error(`${logicalId} (${type}): ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
};

const explain = (error: z.ZodError): string =>
  error.issues
    .map((issue) => {
      const where = issue.path.join('.');
      if (issue.code !== 'unrecognized_keys') return `property ${where}: ${issue.message}`;
      const names = issue.keys.map((key) => [...issue.path, key].join('.'));
      return `the local runner does not know the property ${names.join(', ')}`;
    })
    .join('; ');
