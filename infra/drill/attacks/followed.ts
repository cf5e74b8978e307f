import { createHash } from 'node:crypto';
import type { FollowedAttack } from '../attack.ts';

const dossier = (number = '') => `APP#${number}`;
const camp = (campaign: string) => `CAMP#${campaign}`;

/** Every mark of the sheet raised to full marks for one person. */
const withMark = (item: Record<string, unknown>, number: string, mark: number) => ({
  ...item,
  marks: { ...Object(item.marks), [number]: mark },
});

/** The table is written behind the application's back while its log follows: the log itself then bears witness. */
export const FOLLOWED: readonly FollowedAttack[] = [
  {
    id: 'score-rewritten',
    deed: '笔试成绩公布后，把一人的成绩改成满分',
    rules: ['record.rewritten'],
    about: ({ campaign }) => campaign,
    act: (table, { campaign, ranked }) =>
      table.change({ pk: camp(campaign), sk: 'SHEET#written#000001' }, (sheet) =>
        withMark(sheet, ranked[2] ?? '', 10_000),
      ),
  },
  {
    id: 'decision-reversed',
    deed: '把一份已经通过的资格审查结论改成不通过',
    rules: ['record.rewritten'],
    about: ({ people }) => people[3] ?? '',
    act: (table, { people }) =>
      table.change({ pk: dossier(people[3]), sk: 'REVIEW' }, (review) => ({
        ...review,
        decision: 'refused',
      })),
  },
  {
    id: 'decision-backdated',
    deed: '把一份资格审查结论的时间提前一天',
    rules: ['record.backdated'],
    about: ({ people }) => people[4] ?? '',
    act: (table, { people }) =>
      table.change({ pk: dossier(people[4]), sk: 'REVIEW' }, (review) => ({
        ...review,
        at: Number(review.at) - 24 * 3_600_000,
      })),
  },
  {
    id: 'application-deleted',
    deed: '删除一份报名',
    rules: ['record.removed'],
    about: ({ people }) => people[5] ?? '',
    act: (table, { people }) => table.remove({ pk: dossier(people[5]), sk: 'A' }),
  },
  {
    id: 'deletion-pretended',
    deed: '删除一份报名，并写一条假的“保存期限届满”删除记录',
    rules: ['deletion.untrue'],
    about: ({ people }) => people[7] ?? '',
    act: async (table, { campaign, people, now }) => {
      const pk = dossier(people[7]);
      const application = await table.get({ pk, sk: 'A' });
      const digest = createHash('sha256').update(JSON.stringify(application)).digest('hex');
      await table.put({
        pk,
        sk: 'DELETED',
        gsi1pk: `DELETIONS#${campaign}`,
        gsi1sk: pk,
        t: 'deletion',
        at: now,
        campaign,
        days: 90,
        keptUntil: '2024-06-01',
        clause: '个人信息保护法 第四十七条',
        items: { A: digest },
        version: 1,
        summary: { kind: 'application', key: people[7], items: 1, files: 0, digest },
      });
      await table.remove({ pk, sk: 'A' });
    },
  },
  {
    id: 'application-smuggled',
    deed: '报名截止后补进一份报名，时间写成截止以前',
    rules: ['record.backdated'],
    about: () => 'ZZZZZZZZZZZ0',
    act: async (table, { people }) => {
      const copied = await table.get({ pk: dossier(people[0]), sk: 'A' });
      await table.put({ ...copied, pk: dossier('ZZZZZZZZZZZ0') });
    },
  },
  {
    id: 'statement-changed',
    deed: '把一份报名中的学历改低',
    rules: ['record.rewritten', 'screening.recomputed'],
    about: ({ people }) => people[6] ?? '',
    act: (table, { people }) =>
      table.change({ pk: dossier(people[6]), sk: 'A' }, (application) => ({
        ...application,
        education: 'high-school',
      })),
  },
];
