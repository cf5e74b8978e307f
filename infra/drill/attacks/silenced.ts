import type { SilencedAttack } from '../attack.ts';

const dossier = (number = '') => `APP#${number}`;

/** The relay is switched off first, so that the log hears of nothing: then the table and the log disagree. */
export const SILENCED: readonly SilencedAttack[] = [
  {
    id: 'silent-score',
    deed: '切断存证后改写笔试成绩',
    rules: ['log.altered'],
    about: ({ campaign }) => campaign,
    act: (table, { campaign, ranked }) =>
      table.change({ pk: `CAMP#${campaign}`, sk: 'SHEET#written#000001' }, (sheet) => ({
        ...sheet,
        marks: { ...Object(sheet.marks), [ranked[2] ?? '']: 10_000 },
      })),
  },
  {
    id: 'silent-deletion',
    deed: '切断存证后删除一份报名',
    rules: ['log.missing'],
    about: ({ people }) => people[1] ?? '',
    act: (table, { people }) => table.remove({ pk: dossier(people[1]), sk: 'A' }),
  },
  {
    id: 'silent-insertion',
    deed: '切断存证后补进一份报名',
    rules: ['log.extra'],
    about: () => 'ZZZZZZZZZZZ1',
    act: async (table, { people }) => {
      const copied = await table.get({ pk: dossier(people[0]), sk: 'A' });
      await table.put({ ...copied, pk: dossier('ZZZZZZZZZZZ1') });
    },
  },
  {
    id: 'silent-reversal',
    deed: '切断存证后把通过的资格审查结论改成不通过',
    rules: ['log.altered'],
    about: ({ people }) => people[2] ?? '',
    act: (table, { people }) =>
      table.change({ pk: dossier(people[2]), sk: 'REVIEW' }, (review) => ({
        ...review,
        decision: 'refused',
      })),
  },
];
