import type { RightToKnow, TimetableStage } from './right-to-know.ts';

const OPEN_QUESTION = '尚未确定';

const Dates = ({ when, dates }: Pick<TimetableStage, 'when' | 'dates'>) => (
  <>
    <span class="nums">{when ?? OPEN_QUESTION}</span>
    {dates.map((date) => (
      <span key={date.what} class="hint nums">
        {date.href === undefined ? date.what : <a href={date.href}>{date.what}</a>}：
        {date.when ?? OPEN_QUESTION}
      </span>
    ))}
  </>
);

/** Every stage of the campaign with the dates that are known, and which ones are not fixed yet. */
export const Timetable = ({ timetable }: Pick<RightToKnow, 'timetable'>) => (
  <section>
    <h2>全部日程</h2>
    <dl class="facts">
      {timetable.map(({ key, title, when, dates }) => (
        <div key={key}>
          <dt>{title}</dt>
          <dd>
            <Dates when={when} dates={dates} />
          </dd>
        </div>
      ))}
    </dl>
    <p class="soft small">没有确定的日期，确定后显示在这里，并给您发消息。</p>
  </section>
);
