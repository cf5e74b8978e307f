import type { ContractEvent, ContractState } from '../model/contract.ts';
import type { VacancyReason } from './vacancies.ts';

export const CONTRACT_STATE_LABELS: Readonly<Record<ContractState, string>> = {
  due: '待复核条件',
  checked: '已复核，待发出',
  issued: '已发出，待签订',
  signed: '已签订',
  started: '已到岗',
  declined: '本人放弃签约',
  failed: '复核不符合条件',
};

export const CONTRACT_EVENT_LABELS: Readonly<Record<ContractEvent, string>> = {
  pass: '复核条件、核验原件',
  stop: '复核有疑义，暂停',
  issue: '发出合同',
  sign: '签订',
  start: '到岗',
  decline: '本人放弃签约',
  fail: '复核不符合条件，不予签订',
};

export const VACANCY_LABELS: Readonly<Record<VacancyReason, string>> = {
  tie: '成绩完全相同，待加试确定；合同暂缓办理',
  'no-substitutes': '本次招聘不递补，空缺保留',
  'reserve-over': '已过递补截止日期，空缺保留',
  'nobody-left': '没有可以递补的人员，空缺保留',
};

/** Labels as functions, for lists. */
export const contractStateLabel = (state: ContractState): string => CONTRACT_STATE_LABELS[state];
