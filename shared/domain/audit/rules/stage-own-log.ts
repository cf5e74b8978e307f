import { contractAfter } from '../../contracts/moves.ts';
import type { ContractCase, ContractState } from '../../model/contract.ts';
import { unfoundedChecks } from '../campaign/checks-at.ts';
import { contractAt } from '../campaign/contract-at.ts';
import type { CampaignRule } from '../campaign/evidence.ts';
import { aboutPerson } from '../campaign/found.ts';
import { SLACK_MS } from '../campaign/slack.ts';

const CHECK_WORDS: Readonly<Record<string, string>> = {
  withdrew: '是否放弃',
  background: '考察结果',
  medical: '体检结果',
  struck: '是否取消资格',
  lapsed: '名额是否保留空缺',
  version: '版本号',
};

/** The state that a contract's own moves lead to; undefined when one of them was no legal move. */
const stateOf = ({ log }: ContractCase): ContractState | undefined =>
  log.reduce<ContractState | undefined>((state, { event, to }) => {
    const next = state && contractAfter(state, event);
    return next === to ? next : undefined;
  }, 'due');

const isInOrder = ({ log }: ContractCase): boolean =>
  log.every(({ at }, place) => at >= (log[place - 1]?.at ?? at) - SLACK_MS);

/**
 * Checks and contracts say nothing that their own record does not lead to: each result has its entry, each state its legal moves, each
 * version its command. Source: 四(二)3; contracts/moves.ts.
 */
export const stageOwnLog: CampaignRule = (evidence) => {
  const { campaign, people } = evidence;
  const checks = people.flatMap(({ number, checks: history }) => {
    const faults = history === undefined ? [] : unfoundedChecks(history, campaign);
    if (history === undefined || faults.length === 0) return [];
    const words = faults.map((fault) => CHECK_WORDS[fault] ?? fault).join('、');
    return [
      aboutPerson(evidence, number, {
        rule: 'stage.order',
        facts: `考察、体检等结果的记录（第 ${history.version} 版）与办理经过不一致：${words}。`,
        occurrence: `checks v${history.version} ${faults.join(' ')}`,
      }),
    ];
  });
  const contracts = people.flatMap(({ number, contract }) => {
    if (contract === undefined) return [];
    const { state, version, log, ended } = contract;
    const lapsed = contractAt(contract, Number.MAX_SAFE_INTEGER, campaign)?.lapsed ?? false;
    const faults = [
      ...(stateOf(contract) === state && isInOrder(contract) ? [] : ['状态']),
      ...(version === log.length ? [] : ['版本号']),
      ...((ended?.lapsed ?? false) === lapsed ? [] : ['名额是否保留空缺']),
    ];
    if (faults.length === 0) return [];
    return [
      aboutPerson(evidence, number, {
        rule: 'stage.order',
        facts: `合同的记录（第 ${version} 版）与办理经过不一致：${faults.join('、')}。`,
        occurrence: `contract v${version} ${faults.join(' ')}`,
      }),
    ];
  });
  return [...checks, ...contracts];
};
