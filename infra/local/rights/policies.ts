import * as z from 'zod';
import { policyKind } from '../resources/bystanders.ts';
import { functionKind } from '../resources/function.ts';
import type { Model } from '../template/model.ts';
import type { Asked } from './table-request.ts';

const list = z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat());

/** The conditions that rights to the table may have; any other is an error until somebody writes it here. */
const condition = z.strictObject({
  'ForAllValues:StringLike': z.strictObject({ 'dynamodb:LeadingKeys': list }),
});
const statement = z.looseObject({
  Effect: z.literal('Allow'),
  Action: list,
  Resource: list,
  Condition: z.unknown().optional(),
});
const policy = z.looseObject({
  PolicyDocument: z.looseObject({ Statement: z.array(statement) }),
  Roles: z.array(z.string()),
});

/** One thing that a function may do to the table. */
export type TableRight = {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Patterns of the leading key; absent: any. */
  readonly leadingKeys?: readonly string[];
};

const SERVICE = 'dynamodb:';

const rightsIn = ({ Action, Resource, Condition }: z.infer<typeof statement>): readonly TableRight[] => {
  const actions = Action.filter((action) => action.startsWith(SERVICE));
  if (actions.length === 0) return [];
  const keys =
    Condition === undefined
      ? undefined
      : condition.parse(Condition)['ForAllValues:StringLike']['dynamodb:LeadingKeys'];
  return [
    {
      actions: actions.map((action) => action.slice(SERVICE.length)),
      resources: Resource,
      ...(keys && { leadingKeys: keys }),
    },
  ];
};

/**
 * What the template's policies let each function do to the table, by the function's name.
 * Throws an Error that names what is not known here.
 */
export const tableRights = (model: Model): ReadonlyMap<string, readonly TableRight[]> => {
  const policies = model.of(policyKind).map(({ properties }) => policy.parse(properties));
  return new Map(
    model.of(functionKind).map(({ ref, properties: { Role } }) => {
      const own = policies.filter(({ Roles }) => Roles.some((role) => Role.endsWith(`role/${role}`)));
      return [ref, own.flatMap(({ PolicyDocument }) => PolicyDocument.Statement.flatMap(rightsIn))];
    }),
  );
};

const isLike = (pattern: string, value: string): boolean => {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(value);
};

/** Whether one of the rights covers what is asked; a condition on keys says nothing about a request that names none, as in IAM. */
export const isAllowed = (rights: readonly TableRight[], tableArn: string, asked: Asked): boolean => {
  const resource = asked.index === undefined ? tableArn : `${tableArn}/index/${asked.index}`;
  return rights.some(
    ({ actions, resources, leadingKeys }) =>
      actions.includes(asked.action) &&
      resources.includes(resource) &&
      (leadingKeys === undefined ||
        asked.leadingKey === undefined ||
        leadingKeys.some((pattern) => isLike(pattern, asked.leadingKey ?? ''))),
  );
};
