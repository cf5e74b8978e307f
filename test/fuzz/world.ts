import { DOCUMENT_KINDS } from '../../shared/domain/model/application.ts';
import { STAGES } from '../../shared/domain/model/stage.ts';
import { aPdf } from '../builders/files.ts';
import type { World } from './requests.ts';
import { CODE, type Seeded } from './seed.ts';

/** Words that forms and addresses of the county know, beside what was seeded. */
export const worldOf = ({ campaigns, people, notice, objection, findings }: Seeded): World => {
  const numbers = [...people.map(({ number }) => number), objection];
  const citizens = people.map(({ citizenId }) => citizenId);
  const kinds = ['written', 'interview', 'exam', 'review', 'proposed', 'hired', ...DOCUMENT_KINDS];
  const csv = (...lines: string[]) => Buffer.from(lines.join('\n'));
  return {
    known: {
      code: [...campaigns, ...campaigns, CODE],
      campaign: campaigns,
      number: numbers,
      numbers,
      concerns: numbers,
      strikes: numbers,
      citizen_id: citizens,
      id: [notice, 'open-registration-review', ...findings, '1'],
      kind: kinds,
      stage: STAGES,
      panel: ['1', '2', 'A'],
      position: ['01', '02'],
      positions: ['01'],
      post: ['01', '*'],
      serial: ['1', '2'],
      version: ['0', '1', '2'],
      seen: ['0', '1'],
      file: ['upload.js', 'countdown.js'],
      who: ['', '外部考官'],
      relation: ['spouse', 'none', '夫妻关系'],
      reason: ['材料不符', '情况属实，依据第三条决定。'],
      text: ['学历证书上的姓名与本人不符。', '对审查结论有异议，理由如下。'],
      mark: ['60', '88.50', '缺考'],
      step: ['file', 'confirm'],
      confirm: ['yes'],
      done: ['yes', 'saved'],
      page: ['1', '2', '99999999999'],
      date: ['2024-07-01'],
      from: ['08:30'],
      to: ['12:00'],
      until: ['2024-06-25T18:00'],
      at: ['2024-06-25T09:00'],
      startOn: ['2024-08-01'],
      signBy: ['2024-07-20'],
      signedOn: ['2024-06-20'],
      startedOn: ['2024-06-20'],
      name: ['第一考官组', '王小明'],
      phone: ['13800138000'],
      education: ['college'],
      major: ['法律事务'],
      household_code: ['141002'],
      residence_code: ['141002'],
      consent: ['yes'],
      consent_sensitive: ['yes'],
      uploadId: ['A'.repeat(24)],
      token: ['a.b.c.d.e'],
      reveal: ['yes'],
      month: ['2024-06', '0000-00'],
      total: ['1'],
      'split.0': ['1'],
      'offices.0.name': ['段店司法所'],
      'offices.0.posts': ['3'],
      'offices.0.serving': ['2'],
      'rooms.0.name': ['第一考场'],
      'rooms.0.seats': ['30'],
      'positions.0.office': ['段店司法所'],
      'places.01': ['1', '0'],
      next: ['/console', '//example.org'],
    },
    files: [
      { name: 'a.csv', bytes: csv('citizen_id,written', ...citizens.slice(0, 4).map((one) => `${one},80`)) },
      {
        name: 'b.csv',
        bytes: csv('citizen_id,interview', ...citizens.slice(0, 4).map((one) => `${one},80`)),
      },
      { name: 'c.csv', bytes: csv('citizen_id', ...citizens.slice(0, 4)) },
      { name: 'd.csv', bytes: csv('司法所,编制数,实有人数,枫桥式', '段店司法所,3,2,否') },
      { name: 'e.csv', bytes: csv('考场,座位数', '第一考场,30') },
      { name: 'f.pdf', bytes: Buffer.from(aPdf()) },
    ],
  };
};
