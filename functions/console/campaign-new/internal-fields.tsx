import { clauseText } from '../../../shared/domain/clauses.ts';
import { HeadFields, NoticeFields, RightsFields } from './common-fields.tsx';
import { Choice, type Filled, NumberSetting, Setting } from './inputs.tsx';

const AGE = clauseText('internal.bar.age');

/** The settings of the selection among serving auxiliary staff, 四(一); the roster is imported on a page of its own. */
export const InternalFields = ({ moreRows, ...filled }: Filled & { readonly moreRows: number }) => (
  <>
    <HeadFields
      {...filled}
      moreRows={moreRows}
      titleHint="洪洞县2024年面向现有专职辅助人员选聘司法协理员公告"
      codeHint="2024-internal-1"
    />
    <h2>条件</h2>
    <Setting {...filled} name="cutoff" type="date" hint={`方案 ${AGE.clause}：${AGE.text}`} />
    <p>摸底表名册（四(一)1）不在这里填写：保存草稿以后，到“摸底表名册”页导入，导入以后才能发布。</p>
    <h2>考核、考试与选聘</h2>
    <p>考核为德、能、勤、绩、廉五项，由至少两名考核人员分别填写。考试成绩即总成绩，成绩相同的由加试确定。</p>
    <NumberSetting {...filled} name="exam.pass" inputmode="decimal" hint="可不填，表示不设" />
    <Choice {...filled} name="markedTwice" />
    <NoticeFields {...filled} />
    <h2>救济</h2>
    <RightsFields {...filled} />
  </>
);
