import * as z from 'zod';
import { grantsOf } from './template.ts';

const reference = z.union([
  z.object({ Ref: z.string() }).transform(({ Ref }) => Ref),
  z
    .object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
    .transform(({ 'Fn::GetAtt': [id, attribute] }) => (attribute === 'Arn' ? id : `${id}.${attribute}`)),
]);
const join = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) });

/** A value of the template as people read it: logical ids without what the CDK adds to them. */
const readable = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const named = reference.safeParse(value);
  if (named.success) return named.data.replace(/[0-9A-F]{8}(?=$|\.)/, '');
  return join.parse(value)['Fn::Join'][1].map(readable).join('');
};

const condition = z.record(z.string(), z.record(z.string(), z.unknown()));
const conditionText = (value: unknown): string =>
  Object.entries(condition.parse(value ?? {}))
    .flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) => {
        const wanted = [values].flat().map(readable).join(', ');
        return `${key} ${operator === 'StringEquals' ? '=' : operator.replace('ForAllValues:', '')} ${wanted}`;
      }),
    )
    .join('; ');

/** Every role with its actions, the resources they are for and the conditions, as a Markdown table each, sorted. */
export const permissionsText = (assemblyDir: string): string => {
  const byOwner = Map.groupBy(grantsOf(assemblyDir), ({ owner }) => owner);
  const sections = [...byOwner].toSorted().map(([owner, grants]) => {
    const rows = grants.flatMap(({ Action, Resource, Condition }) =>
      [Resource]
        .flat()
        .flatMap((resource) =>
          Action.map((action) => `| ${action} | ${readable(resource)} | ${conditionText(Condition)} |`),
        ),
    );
    return `## ${owner}\n\n| action | resource | condition |\n| --- | --- | --- |\n${rows.toSorted().join('\n')}\n`;
  });
  return `# What each role may do\n\nWritten by the tests from the synthesized template. A change here is a change of rights: read it before you accept it.\n\n${sections.join('\n')}`;
};
