import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { clauseText } from '../../../shared/domain/clauses.ts';
import { ORIGINALS } from '../../../shared/domain/contracts/originals.ts';
import { documentLabel, RULE_LABELS } from '../../../shared/domain/labels.ts';
import type { ConditionCheck, ConditionStop } from '../../../shared/domain/model/contract.ts';
import type { Finding } from '../../../shared/domain/model/finding.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import { tickedIn } from './form-values.ts';
import type { ContractViewProps } from './view.tsx';

/** The machine conditions again, and the originals seen: one form, one record. */
export function CheckForm({ state, file, csrf, typed }: ContractViewProps) {
  const { contract, person } = file;
  const here = campaignPath(state.campaign.code, `/contracts/${person.number}`);
  const ticked = tickedIn(typed, 'originals');
  return (
    <section>
      <h2>{contract.state === 'checked' ? '再次复核' : '复核条件，核验原件'}</h2>
      <form method="post" action={`${here}/check`}>
        <Csrf token={csrf} />
        <input type="hidden" name="version" value={contract.version} />
        <fieldset>
          <legend>已当面核验以下材料的原件</legend>
          {ORIGINALS.map((kind) => (
            <div class="choice" key={kind}>
              <input
                id={`originals-${kind}`}
                type="checkbox"
                name="originals"
                value={kind}
                checked={ticked.includes(kind)}
              />
              <label for={`originals-${kind}`}>
                {documentLabel(kind)}（
                <a href={campaignPath(state.campaign.code, `/documents/${person.number}/${kind}`)}>
                  报名时上传的
                </a>
                ）
              </label>
            </div>
          ))}
        </fieldset>
        <p class="buttons">
          <button class="button" type="submit">
            按原定日期复核条件，确认已核验原件
          </button>
        </p>
      </form>
    </section>
  );
}

const VERDICTS: Readonly<Record<Finding['verdict'], string>> = {
  pass: '符合',
  fail: '不符合',
  check: '由工作人员认定',
};

/** What the last check found: everything in order, or clause by clause what is not. */
export function CheckResultView({ check }: { readonly check: ConditionCheck | undefined }) {
  if (check === undefined) return null;
  return (
    <section>
      <h2>条件复核</h2>
      <p class="soft">
        {formatDateTime(check.at)}，{check.by}。已核验原件：
        {check.originals.length === 0 ? '无' : check.originals.map(documentLabel).join('、')}。
      </p>
      {check.stops.length === 0 ? (
        <p>{check.findings.length} 项条件与资格审查时一致，没有不符合的。</p>
      ) : (
        <ul class="findings">
          {check.stops.map((stop) => (
            <Stop key={stop.rule} stop={stop} />
          ))}
        </ul>
      )}
    </section>
  );
}

const Stop = ({ stop }: { readonly stop: ConditionStop }) => (
  <li class="finding fail">
    <p>
      <strong>{RULE_LABELS[stop.rule]}</strong> <ClauseTag clause={stop.clause} />
      ：资格审查时{stop.before === undefined ? '没有记录' : VERDICTS[stop.before]}，现在
      {VERDICTS[stop.now]}
    </p>
    <p>{stop.facts}</p>
    <p class="soft">{clauseText(stop.rule).text}</p>
  </li>
);
