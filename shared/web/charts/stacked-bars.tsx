import { Picture } from './picture.tsx';

export type BarPart = { readonly label: string; readonly value: number; readonly tone: 'dark' | 'light' };
export type BarRow = { readonly label: string; readonly parts: readonly BarPart[]; readonly note: string };

type StackedBarsProps = { readonly id: string; readonly title: string; readonly rows: readonly BarRow[] };

const TONES = { dark: '#1a56a8', light: '#9dbde3' } as const;
const LEFT = 130;
const BAR = 380;
const RIGHT = 190;
const LINE = 40;

/** One bar per row, its parts side by side; each row says its figures in words, so that nothing depends on colour. */
export function StackedBars({ id, title, rows }: StackedBarsProps) {
  const sum = ({ parts }: BarRow): number => parts.reduce((total, { value }) => total + value, 0);
  const most = Math.max(1, ...rows.map(sum));
  const text = rows.map(({ label, note }) => `${label}：${note}`).join('；');
  return (
    <Picture id={id} title={title} text={text} width={LEFT + BAR + RIGHT} height={rows.length * LINE}>
      {rows.map(({ label, parts, note }, index) => (
        <g key={label} transform={`translate(0 ${index * LINE})`}>
          <text x={LEFT - 10} y={25} text-anchor="end" font-size="15">
            {label}
          </text>
          {parts.map((part, place) => {
            const before = parts.slice(0, place).reduce((total, { value }) => total + value, 0);
            return (
              <rect
                key={part.label}
                x={LEFT + (before / most) * BAR}
                y={8}
                width={(part.value / most) * BAR}
                height={24}
                fill={TONES[part.tone]}
                stroke="#1a56a8"
              />
            );
          })}
          <text x={LEFT + (sum({ label, parts, note }) / most) * BAR + 8} y={25} font-size="14">
            {note}
          </text>
        </g>
      ))}
    </Picture>
  );
}
