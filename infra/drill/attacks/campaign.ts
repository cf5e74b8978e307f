import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { createClients } from '../../local/endpoints.ts';
import { DEMO_STAFF } from '../../rehearsal/demo-staff.ts';
import { createStaffMember } from '../../rehearsal/staff.ts';
import type { FollowedAttack, Scene } from '../attack.ts';
import type { TableHand } from '../hand.ts';

type Item = Record<string, unknown>;

const dossier = (number = '') => `APP#${number}`;
const campaignKey = ({ campaign }: Scene) => ({ pk: `CAMP#${campaign}`, sk: 'CAMPAIGN' });
const proposed = ({ campaign }: Scene): string => `${campaign}-proposed`;
const noticeKey = (scene: Scene) => ({ pk: `NOTICE#${proposed(scene)}`, sk: 'NOTICE' });

/** What a notice lists lies in it compressed. */
const repacked = (item: Item, change: (notice: Item) => Item): Item => {
  const { packed } = item;
  if (!(packed instanceof Uint8Array)) throw new Error('the notice holds nothing to tamper with');
  const notice: unknown = JSON.parse(gunzipSync(packed).toString('utf8'));
  return { ...item, packed: gzipSync(JSON.stringify(change({ ...Object(notice) }))) };
};

/** What somebody who knows the code writes as a finding. */
const findingItem = ({
  foundAt,
  ...changes
}: Item & { readonly id: string; readonly foundAt: number }): Item => {
  const finding = {
    ...{ rule: 'record.removed', severity: 'grave', subject: { kind: 'item', key: 'QUOTA|OFFICES' } },
    ...{ facts: '演练用的审计发现。', clause: '六(三)', foundAt, answerBy: '2024-12-31', provisional: false },
    ...changes,
  };
  const { id } = changes;
  return { pk: `AUDIT#${id}`, sk: 'FINDING', t: 'finding', at: foundAt, version: changes.version, finding };
};

/** Closed with all that belongs to it, by somebody whom nobody asked. */
const explainedAt = (now: number): Item => ({
  state: 'explained',
  version: 2,
  log: [{ event: 'explain', at: now, by: '王某（jw01）', role: 'inspector', text: '情况清楚。' }],
});

/** Where a finding would lie if everybody could work out its id: a digest of rule, subject and what tells it apart. */
const foreseen = (...identity: readonly string[]): string =>
  createHash('sha256').update(identity.join('\n')).digest('hex').slice(0, 16);

/** The weight of the written exam from 60 to 10. */
const lighterWritten = (table: TableHand, scene: Scene): Promise<void> =>
  table.change(campaignKey(scene), (item) => {
    const campaign: Item = { ...Object(item.campaign) };
    return { ...item, campaign: { ...campaign, written: { ...Object(campaign.written), weight: 10 } } };
  });

/** The procedure itself is bent: ranking, notices, terms, stages; and the audit's own findings. */
export const ON_THE_CAMPAIGN: readonly FollowedAttack[] = [
  {
    id: 'ranking-reordered',
    deed: '把第三名改成第一名',
    rules: ['ranking.recomputed'],
    about: ({ ranked }) => ranked[2] ?? '',
    act: (table, { ranked }) =>
      table.change({ pk: dossier(ranked[2]), sk: 'RELEASED' }, (released) => ({ ...released, rank: 1 })),
  },
  {
    id: 'score-after-lock',
    deed: '笔试成绩公布后又导入一份改过的成绩单',
    rules: ['scores.after-lock'],
    about: ({ campaign }) => campaign,
    act: async (table, { campaign, ranked, now }) => {
      const pk = `CAMP#${campaign}`;
      const sheet = await table.get({ pk, sk: 'SHEET#written#000001' });
      const marks = { ...Object(sheet.marks), [ranked[3] ?? '']: 10_000 };
      await table.put({ ...sheet, sk: 'SHEET#written#000002', version: 2, at: now, marks });
    },
  },
  {
    id: 'notice-swapped',
    deed: '拟聘用公示发布以后，换掉名单上的第一个人',
    rules: ['notice.recomputed', 'notice.changed'],
    about: proposed,
    act: (table, scene) =>
      table.change(noticeKey(scene), (item) =>
        repacked(item, (notice) => {
          const rows: readonly Item[] = Array.isArray(notice.rows) ? notice.rows : [];
          return {
            ...notice,
            rows: rows.map((row, place) => (place > 0 ? row : { ...row, number: scene.ranked[4] })),
          };
        }),
      ),
  },
  {
    id: 'notice-shortened',
    deed: '把拟聘用公示的截止日期提前',
    rules: ['notice.period'],
    about: proposed,
    act: (table, scene) =>
      table.change(noticeKey(scene), (item) =>
        repacked(item, (notice) => ({ ...notice, lastDay: '2024-07-02' })),
      ),
  },
  {
    id: 'frozen-text-changed',
    deed: '改写拟聘用公示的定稿文本',
    rules: ['notice.changed', 'record.rewritten'],
    about: proposed,
    act: (table, scene) =>
      table.change({ pk: `NOTICE#${proposed(scene)}`, sk: 'FROZEN' }, (frozen) => ({
        ...frozen,
        html: gzipSync('<p>改写</p>'),
      })),
  },
  {
    id: 'terms-changed',
    deed: '公告发布以后，把笔试成绩的权重从60改成10',
    rules: ['campaign.changed'],
    about: ({ campaign }) => campaign,
    act: lighterWritten,
  },
  {
    id: 'memory-deleted',
    deed: '改笔试成绩的权重，并删除审计保存的原始条件',
    rules: ['log.bookmark'],
    about: ({ campaign }) => campaign,
    act: async (table, scene) => {
      const memory = { pk: `~AUDITSTATE#campaign-${scene.campaign}`, sk: 'BOOKMARK' };
      await table.get(memory);
      await table.remove(memory);
      await lighterWritten(table, scene);
    },
  },
  {
    id: 'stage-backdated',
    deed: '把资格审查环节结束的时间改到报名截止以前',
    rules: ['stage.order'],
    about: ({ campaign }) => campaign,
    act: (table, scene) =>
      table.change(campaignKey(scene), (item) => {
        const progress: Item = { ...Object(item.progress) };
        const log: readonly Item[] = Array.isArray(progress.log) ? progress.log : [];
        const moved = log.map((event) =>
          event.event === 'close' && event.stage === 'review'
            ? { ...event, at: Date.parse('2024-06-18T08:00:00+08:00') }
            : event,
        );
        return { ...item, progress: { ...progress, log: moved } };
      }),
  },
  {
    id: 'finding-closed',
    deed: '绕过纪检监察，直接把一项审计发现改成已说明',
    rules: ['finding.altered'],
    about: () => '0123456789abcdef',
    act: (table, { now }) =>
      table.put(
        findingItem({ id: '0123456789abcdef', foundAt: now, state: 'explained', version: 2, log: [] }),
      ),
  },
  {
    id: 'finding-forged',
    deed: '冒用纪检监察的名义，连同办理记录一起伪造一项已说明的审计发现',
    rules: ['finding.altered'],
    about: () => 'fedcba9876543210',
    act: (table, { now }) =>
      table.put(findingItem({ id: 'fedcba9876543210', foundAt: now, ...explainedAt(now) })),
  },
  {
    id: 'finding-planted',
    deed: '改笔试成绩的权重以前，抢先在这项审计发现的位置上写一项已说明的',
    rules: ['campaign.changed'],
    about: ({ campaign }) => campaign,
    act: async (table, scene) => {
      const id = foreseen('campaign.changed', 'campaign', scene.campaign, 'written.weight 60 10');
      await table.put(findingItem({ id, foundAt: scene.now, ...explainedAt(scene.now) }));
      await lighterWritten(table, scene);
    },
  },
  {
    id: 'message-poisoned',
    deed: '往资格审查的处理队列里塞进一条坏消息',
    rules: ['queue.dead-letters'],
    about: () => 'screening',
    act: async (_, _scene, cloud) => {
      const { sqs } = createClients(cloud.endpoints);
      const message = { QueueUrl: cloud.queueUrls.screening, MessageBody: '{"v":99}' };
      await sqs.send(new SendMessageCommand(message));
      sqs.destroy();
    },
  },
  {
    id: 'identity-viewed',
    deed: '审查人员在审查结束以后查看一个人的完整身份证号码',
    rules: ['identity.revealed'],
    about: ({ people }) => people[7] ?? '',
    act: async (_, { campaign, people }, cloud) => {
      const reviewer = createStaffMember(cloud.url, DEMO_STAFF.reviewer);
      const path = `/console/campaigns/${campaign}/review/${people[7]}?reveal=yes`;
      const { status } = await reviewer.get(path);
      if (status !== 200) throw new Error(`the page answered ${status}`);
    },
  },
];
