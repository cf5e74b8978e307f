import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const template = z.object({
  Resources: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Properties: z.looseObject({}).default({}),
      DeletionPolicy: z.string().optional(),
      UpdateReplacePolicy: z.string().optional(),
    }),
  ),
});

export type SynthesizedResource = z.infer<typeof template>['Resources'][string] & { readonly id: string };

/** The text of the one template in an assembly folder. */
export const templateText = (assemblyDir: string): string => {
  const file = readdirSync(assemblyDir).find((name) => name.endsWith('.template.json'));
  return readFileSync(join(assemblyDir, file ?? ''), 'utf8');
};

/** Its resources, of one type when given. */
export const resourcesOf = (assemblyDir: string, type?: string): readonly SynthesizedResource[] =>
  Object.entries(template.parse(JSON.parse(templateText(assemblyDir))).Resources)
    .map(([id, resource]) => ({ id, ...resource }))
    .filter((resource) => type === undefined || resource.Type === type);

/** Logical id that a Ref or Fn::GetAtt names, whatever attribute it asks for. */
export const idOf = (reference: unknown): string => {
  const known = z
    .union([
      z.object({ Ref: z.string() }).transform(({ Ref }) => Ref),
      z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).transform((get) => get['Fn::GetAtt'][0]),
    ])
    .safeParse(reference);
  return known.success ? known.data : '';
};

const statement = z.looseObject({
  Effect: z.string(),
  Action: z.union([z.string(), z.array(z.string())]).transform((action) => [action].flat()),
  Resource: z.unknown(),
  Condition: z.unknown().optional(),
});
const policy = z.looseObject({
  PolicyDocument: z.object({ Statement: z.array(statement) }),
  Roles: z.array(z.unknown()).default([]),
});

const isStorageKey = (resource: unknown): boolean => JSON.stringify(resource).includes('StorageKey');

/** Every statement of every role but those for the key that encrypts at rest: everybody uses that through what stores. */
export const ownGrantsOf = (assemblyDir: string) =>
  grantsOf(assemblyDir).filter(({ Resource }) => !isStorageKey(Resource));

/** Every statement of every role's policies, with the construct that the role belongs to (`Console`, `Relay`, …). */
export const grantsOf = (assemblyDir: string) =>
  resourcesOf(assemblyDir, 'AWS::IAM::Policy').flatMap(({ Properties }) => {
    const { PolicyDocument, Roles } = policy.parse(Properties);
    const owner = idOf(Roles[0]).replace(/Role[0-9A-F]{8}$/, '');
    return PolicyDocument.Statement.map((one) => ({ owner, ...one }));
  });
