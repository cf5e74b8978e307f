import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { getItem, putItem } from '../../../shared/adapters/dynamo/commands.ts';
import { findingKey } from '../../../shared/adapters/dynamo/keys.ts';
import { type AuditDesk, codeIn, deskOf, seed, tableOf } from './audit-desk.ts';
import { BEFORE, consoleCloud } from './desk.ts';

let cloud: Cloud;
let inspector: AuditDesk;

beforeAll(async () => {
  cloud = await consoleCloud();
  inspector = await deskOf(cloud, 'inspector');
});
afterAll(() => cloud?.stop());

test('a finding written past the console can be seen, and nothing is signed over it until it is put right', async () => {
  const id = await seed(cloud, {}, BEFORE);
  const path = `/console/audit/${id}`;
  const table = tableOf(cloud);
  const item = (await getItem(table, findingKey(id))) ?? expect.fail(`no finding ${id}`);
  await putItem(table, { ...item, finding: { ...Object(item.finding), facts: '没有问题。' } });

  expect((await inspector.page(path)).status).toBe(200);
  const json = await inspector.post(path, { event: 'fix', text: '已整改。' });
  expect([json.status, codeIn(json)]).toEqual([409, 'finding.altered']);
  const page = await inspector.form(path, { event: 'fix', text: '已整改。', version: '1' });
  expect(page.status).toBe(409);
  for (const said of ['记录被改动过', '已整改。']) expect(page.text).toContain(said);
  const { finding } = JSON.parse((await inspector.get(path)).text);
  expect(finding).toMatchObject({ state: 'open', version: 1 });

  await putItem(table, item);
  expect((await inspector.post(path, { event: 'fix', text: '已整改。' })).status).toBe(200);
});
