import { rowCount } from './form.ts';
import { Choice, type Filled, NumberSetting, Setting } from './inputs.tsx';
import { PositionRows } from './position-rows.tsx';

type HeadFieldsProps = Filled & {
  readonly titleHint: string;
  readonly codeHint: string;
  /** Rows added by the button, beyond those the values need. */
  readonly moreRows: number;
};

/** What every announcement begins with: title, code, registration, posts. */
export const HeadFields = ({ titleHint, codeHint, moreRows, ...filled }: HeadFieldsProps) => (
  <>
    <h2>公告</h2>
    <Setting {...filled} name="title" hint={`例如：${titleHint}`} />
    <Setting
      {...filled}
      name="code"
      hint={`小写字母、数字和短横线，3 到 40 个字符，例如 ${codeHint}。会出现在网址里。`}
    />
    <Setting {...filled} name="registration.opens" type="datetime-local" hint="北京时间" />
    <Setting {...filled} name="registration.closes" type="datetime-local" hint="到这一分钟即不再受理" />
    <h2>岗位</h2>
    <PositionRows {...filled} rows={rowCount(filled.values) + moreRows} />
  </>
);

/** Substitution and the length of the public notice. */
export const NoticeFields = (filled: Filled) => (
  <>
    <Choice {...filled} name="substitutes" />
    <Setting {...filled} name="reserveUntil" type="date" hint="可不填，表示到合同签订完毕为止" />
    <NumberSetting {...filled} name="noticeWorkingDays" hint="5 到 15，通常为 7" />
  </>
);

/** How marks are entered, and what may be asked for after a decision or a mark. */
export const RightsFields = (filled: Filled) => (
  <>
    <NumberSetting {...filled} name="appealWorkingDays" hint="0 到 15，从公布资格审查结果的次日起算" />
    <NumberSetting
      {...filled}
      name="scoreReviewWorkingDays"
      hint="0 到 30，从公布成绩的次日起算；0 表示不设"
    />
  </>
);
