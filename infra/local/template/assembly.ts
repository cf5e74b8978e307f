import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';

const manifest = z.object({
  artifacts: z.record(z.string(), z.object({ type: z.string(), properties: z.looseObject({}).optional() })),
});
const stackProperties = z.object({ templateFile: z.string() });
const assetProperties = z.object({ file: z.string() });

const assetManifest = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string().optional() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

const resource = z.strictObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  // Deployment order, deletion and notes for people mean nothing where resources are made anew at every start.
  DependsOn: z.unknown().optional(),
  Metadata: z.unknown().optional(),
  DeletionPolicy: z.unknown().optional(),
  UpdateReplacePolicy: z.unknown().optional(),
});

const template = z.strictObject({
  Description: z.string().optional(),
  AWSTemplateFormatVersion: z.string().optional(),
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown().optional() })).default({}),
  Resources: z.record(z.string(), resource),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown() })).default({}),
  // The bootstrap version check of the CDK.
  Rules: z.unknown().optional(),
});

export type Template = z.infer<typeof template>;
export type TemplateResource = z.infer<typeof resource>;

/** One synthesized stack: its template, and the folder each asset lies in, by object key (`<hash>.zip`). */
export type Assembly = { readonly template: Template; readonly assets: ReadonlyMap<string, string> };

/**
 * Reads the one stack of the cloud assembly in `folder`.
 * Throws an Error when there is none or more than one, and a ZodError when a file has parts that are not known here.
 */
export const readAssembly = async (folder: string): Promise<Assembly> => {
  const { artifacts } = manifest.parse(await readJson(path.join(folder, 'manifest.json')));
  const ofType = (type: string) => Object.values(artifacts).filter((artifact) => artifact.type === type);
  const [stack, ...others] = ofType('aws:cloudformation:stack');
  if (!stack || others.length > 0) throw new Error(`${folder} must hold exactly one stack`);
  const { templateFile } = stackProperties.parse(stack.properties);
  const assets = new Map<string, string>();
  for (const artifact of ofType('cdk:asset-manifest')) {
    const { file } = assetProperties.parse(artifact.properties);
    const { files } = assetManifest.parse(await readJson(path.join(folder, file)));
    for (const { source, destinations } of Object.values(files)) {
      for (const { objectKey } of Object.values(destinations)) {
        if (source.path) assets.set(objectKey, path.join(folder, source.path));
      }
    }
  }
  return { template: template.parse(await readJson(path.join(folder, templateFile))), assets };
};

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
