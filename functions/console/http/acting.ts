import type { Staff } from '../../../shared/domain/model/staff.ts';

/** How a decision names whoever took it: name and account, so that it is read without a directory at hand. */
export const signature = ({ name, account }: Staff): string => `${name}（${account}）`;
