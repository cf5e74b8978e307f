import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { cdk, PLACE } from './cdk.ts';

/** Where stacks are deployed: the emulator, and the folder for assemblies and outputs. */
export type Site = { readonly endpoint: string; readonly folder: string };

export type Outputs = Readonly<Record<string, string>>;

const outputsFile = z.record(z.string(), z.record(z.string(), z.string()));

/** The name of a county's stack. */
export const stackName = (county: string): string => `JudicialAssistants-${county}`;

/** Prepares account and region, once for all counties. */
export const bootstrap = ({ endpoint, folder }: Site): Promise<string> =>
  cdk(endpoint, ['bootstrap', `aws://${PLACE.account}/${PLACE.region}`], { folder });

/** Deploys one county's stack as the README says, with settings of its own; `more` are further options of the command. */
export const deploy = async (
  { endpoint, folder }: Site,
  county: string,
  settings: Readonly<Record<string, string>>,
  more: readonly string[] = [],
): Promise<Outputs> => {
  const file = path.join(folder, `outputs-${county}.json`);
  await cdk(endpoint, [
    ...['deploy', '-c', `county=${county}`, '--require-approval', 'never'],
    ...['--output', path.join(folder, `assembly-${county}`), '--outputs-file', file],
    ...Object.entries(settings).flatMap(([name, value]) => ['--parameters', `${name}=${value}`]),
    ...more,
  ]);
  const outputs = outputsFile.parse(JSON.parse(await readFile(file, 'utf8')))[stackName(county)];
  if (outputs === undefined) throw new Error(`${county} was deployed without outputs`);
  return outputs;
};

/** Destroys one county's stack, from the assembly that was deployed last. */
export const destroy = ({ endpoint, folder }: Site, county: string): Promise<string> =>
  cdk(endpoint, ['destroy', '--force', '--app', path.join(folder, `assembly-${county}`), stackName(county)]);

/** Host name of the county's API at the emulator: its id is that of the deployed address, https://<id>.execute-api.<region>.… */
export const apiHost = ({ SiteUrl = '' }: Outputs): string => {
  const [id = ''] = new URL(SiteUrl).hostname.split('.');
  return `${id}.execute-api.localhost`;
};
