/** People who can sign in to the local console. */
export type DemoAccount = {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly string[];
};

/** One password for all demo accounts: it protects nothing but a rehearsal on this machine. */
export const DEMO_PASSWORD = 'linfen-demo';

/** The local provider asks for nothing stronger than a password, but says what a real one says after the second factor. */
export const ACR = 'urn:linfen:two-factor';

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { account: 'officer01', name: '王主任', roles: ['officer'] },
  { account: 'officer02', name: '冯副主任', roles: ['officer'] },
  { account: 'reviewer01', name: '李审核', roles: ['reviewer'] },
  { account: 'reviewer02', name: '周审核', roles: ['reviewer'] },
  { account: 'examiner01', name: '赵考务', roles: ['examiner'] },
  { account: 'examiner02', name: '钱考务', roles: ['examiner'] },
  { account: 'examiner03', name: '陈考务', roles: ['examiner'] },
  { account: 'inspector01', name: '孙纪检', roles: ['inspector'] },
  { account: 'city01', name: '吴市局', roles: ['city'] },
  { account: 'province01', name: '郑省厅', roles: ['province'] },
];
