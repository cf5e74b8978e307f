import { CAMPAIGN_LABELS as LABELS } from '../../../shared/domain/refusals/campaign-labels.ts';
import { errorOf } from '../../../shared/web/field-error.ts';
import { Select } from '../../../shared/web/fields.tsx';
import { HeadFields, NoticeFields, RightsFields } from './common-fields.tsx';
import { Choice, type Filled, NumberSetting, Setting } from './inputs.tsx';

const TIE_BREAKS = [
  { value: '', label: '不再比较，直接加试' },
  { value: 'written', label: '先比笔试成绩' },
  { value: 'interview', label: '先比面试成绩' },
  { value: 'written,interview', label: '先比笔试成绩，再比面试成绩' },
  { value: 'interview,written', label: '先比面试成绩，再比笔试成绩' },
];

/** The settings of open recruitment, 四(二). */
export const OpenFields = ({ moreRows, ...filled }: Filled & { readonly moreRows: number }) => (
  <>
    <HeadFields
      {...filled}
      moreRows={moreRows}
      titleHint="洪洞县2024年公开招聘司法协理员公告"
      codeHint="2024-open-1"
    />
    <h2>科(股)室招聘</h2>
    <p>只在局内科(股)室招聘时填写，两项都填：须经本级政府同意，并逐级向省司法厅报备（六（末段））。</p>
    <Setting {...filled} name="host.section" hint="可不填，表示司法所招聘" />
    <Setting {...filled} name="host.approval" hint="例如：尧政函〔2024〕5号。文件本身在保存草稿后上传。" />
    <h2>条件</h2>
    <Setting {...filled} name="ageOn" type="date" hint="不填则为报名截止当日" />
    <Setting {...filled} name="bornFrom" type="date" hint="可不填。填写后按出生日期判断，不再按周岁判断。" />
    <Setting {...filled} name="bornTo" type="date" hint="可不填" />
    <Setting {...filled} name="area" hint="六位行政区划代码，多个用空格分开；不填则为本县" />
    <h2>考试与排名</h2>
    <NumberSetting {...filled} name="written.weight" hint="整数；其余为面试" />
    <NumberSetting {...filled} name="written.pass" inputmode="decimal" hint="可不填，表示不设" />
    <NumberSetting {...filled} name="interview.ratio" hint="填 3 表示 3:1" />
    <NumberSetting {...filled} name="interview.pass" inputmode="decimal" hint="可不填，表示不设" />
    <Select
      name="tieBreak"
      label={LABELS.tieBreak}
      options={TIE_BREAKS}
      value={filled.values.tieBreak}
      error={errorOf(filled.errors, 'tieBreak')}
    />
    <NoticeFields {...filled} />
    <h2>组织考试与救济</h2>
    <NumberSetting
      {...filled}
      name="openingRatio"
      hint="填 3 表示每招 1 人至少要有 3 人通过资格审查，否则核减或取消岗位；可不填，表示不设"
    />
    <Choice {...filled} name="markedTwice" />
    <NumberSetting
      {...filled}
      name="interview.examiners"
      hint="5 到 15，通常为 7，去掉一个最高分和一个最低分；可不填，表示由考务人员导入面试成绩"
    />
    <RightsFields {...filled} />
  </>
);
