import { PLACE } from '../place.ts';

/** What `Ref` and `Fn::GetAtt` of one resource answer. */
export type Attributes = { readonly ref: string; readonly att: Readonly<Record<string, string>> };

export type Scope = {
  readonly parameter: (name: string) => string | undefined;
  readonly attributes: (logicalId: string) => Attributes | undefined;
};

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Region': PLACE.region,
  'AWS::AccountId': PLACE.account,
  'AWS::Partition': PLACE.partition,
  'AWS::URLSuffix': PLACE.urlSuffix,
  'AWS::StackName': 'local',
  'AWS::StackId': 'local',
};

/**
 * Replaces every intrinsic function in `value` (any JSON). Properties set to AWS::NoValue disappear.
 * Throws an Error for a function, reference or attribute that is not known here.
 */
export const resolve = (value: unknown, scope: Scope): unknown => {
  if (Array.isArray(value)) {
    return value.map((item) => resolve(item, scope)).filter((item) => item !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (first && entries.length === 1 && isIntrinsic(first[0])) return intrinsic(first[0], first[1], scope);
  return Object.fromEntries(
    entries.map(([key, item]) => [key, resolve(item, scope)]).filter(([, item]) => item !== undefined),
  );
};

const isIntrinsic = (key: string): boolean => key === 'Ref' || key.startsWith('Fn::');

const intrinsic = (name: string, argument: unknown, scope: Scope): unknown => {
  switch (name) {
    case 'Ref':
      return reference(text(argument), scope);
    case 'Fn::GetAtt': {
      const [id, attribute] = typeof argument === 'string' ? halves(argument) : list(argument, scope);
      return attributeOf(text(id), text(attribute), scope);
    }
    case 'Fn::Join': {
      const [separator, parts] = list(argument, scope);
      return list(parts, scope).map(text).join(text(separator));
    }
    case 'Fn::Sub':
      return substitute(text(argument), scope);
    case 'Fn::Select': {
      const [index, items] = list(argument, scope);
      return list(items, scope)[Number(index)];
    }
    case 'Fn::Split': {
      const [separator, source] = list(argument, scope);
      return text(source).split(text(separator));
    }
    default:
      throw new Error(`the local runner does not know the function ${name}`);
  }
};

const reference = (name: string, scope: Scope): string | undefined => {
  if (name === 'AWS::NoValue') return undefined;
  const found = PSEUDO[name] ?? scope.parameter(name) ?? scope.attributes(name)?.ref;
  if (found === undefined) throw new Error(`Ref to ${name}, which the local runner does not know`);
  return found;
};

const attributeOf = (id: string, attribute: string, scope: Scope): string => {
  const found = scope.attributes(id)?.att[attribute];
  if (found === undefined)
    throw new Error(`attribute ${attribute} of ${id} is not known to the local runner`);
  return found;
};

const substitute = (pattern: string, scope: Scope): string =>
  pattern.replaceAll(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (PSEUDO[name] === undefined && name.includes('.')) {
      const [id, attribute] = halves(name);
      return attributeOf(id, attribute, scope);
    }
    return reference(name, scope) ?? '';
  });

const halves = (dotted: string): [string, string] => {
  const at = dotted.indexOf('.');
  return [dotted.slice(0, at), dotted.slice(at + 1)];
};

const list = (value: unknown, scope: Scope): readonly unknown[] => {
  const resolved = resolve(value, scope);
  if (!Array.isArray(resolved)) throw new Error(`a list was expected, not ${JSON.stringify(resolved)}`);
  return resolved;
};

const text = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new Error(`a text was expected, not ${JSON.stringify(value)}`);
};
