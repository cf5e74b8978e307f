import { readFile, writeFile } from 'node:fs/promises';
import { LANGUAGES, type Language, permissionTable } from './permission-table.ts';
import { withTable } from './section.ts';

const READMES: Readonly<Record<Language, string>> = { en: 'README.md', zh: 'README.zh-CN.md' };

for (const language of LANGUAGES) {
  const file = new URL(`../../${READMES[language]}`, import.meta.url);
  await writeFile(file, withTable(await readFile(file, 'utf8'), permissionTable(language)));
}
