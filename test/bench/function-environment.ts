import { functionKind } from '../../infra/local/resources/function.ts';
import { KINDS } from '../../infra/local/resources/index.ts';
import { readAssembly } from '../../infra/local/template/assembly.ts';
import { readModel } from '../../infra/local/template/model.ts';

/** The environment that the synthesized template gives a function (`intake`, `audit-log`, …), references filled in as the local cloud does. */
export const functionEnvironment = async (
  assemblyDir: string,
  name: string,
): Promise<Record<string, string>> => {
  const { template } = await readAssembly(assemblyDir);
  const model = readModel(template, {
    kinds: KINDS,
    parameters: { OidcIssuer: 'http://127.0.0.1', OidcClientId: 'bench' },
  });
  const found = model.of(functionKind).find(({ ref }) => ref === name.replaceAll('-', ''));
  if (found === undefined) throw new Error(`the assembly has no function ${name}`);
  return { ...found.properties.Environment?.Variables };
};
