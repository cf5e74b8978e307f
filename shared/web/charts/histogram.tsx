import { Picture } from './picture.tsx';

export type Column = { readonly label: string; readonly value: number };

type HistogramProps = {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  /** A line across, `at` columns from the left (fractions count): the pass mark, the deadline. */
  readonly line?: { readonly at: number; readonly label: string };
  /** Every how many columns a label stands below; default every one. */
  readonly every?: number;
  /** What is said below the picture to who cannot see it. */
  readonly text: string;
};

const WIDTH = 700;
const TOP = 30;
const HEIGHT = 200;
const BOTTOM = 34;

/** Columns over a common ground, with one line where a limit lies; the highest column says its figure. */
export function Histogram({ id, title, columns, line, every = 1, text }: HistogramProps) {
  const most = Math.max(1, ...columns.map(({ value }) => value));
  const step = WIDTH / Math.max(1, columns.length);
  const top = (value: number): number => TOP + HEIGHT * (1 - value / most);
  return (
    <Picture id={id} title={title} text={text} width={WIDTH} height={TOP + HEIGHT + BOTTOM}>
      {columns.map(({ label, value }, index) => (
        <g key={label}>
          {value > 0 && (
            <rect
              x={index * step + step * 0.1}
              y={top(value)}
              width={step * 0.8}
              height={TOP + HEIGHT - top(value)}
              fill="#1a56a8"
            />
          )}
          {value === most && (
            <text x={(index + 0.5) * step} y={top(value) - 6} text-anchor="middle" font-size="14">
              {value}
            </text>
          )}
          {index % every === 0 && (
            <text x={(index + 0.5) * step} y={TOP + HEIGHT + 22} text-anchor="middle" font-size="13">
              {label}
            </text>
          )}
        </g>
      ))}
      <path d={`M0 ${TOP + HEIGHT}H${WIDTH}`} stroke="#1b1b1b" />
      {line !== undefined && (
        <>
          <path
            d={`M${line.at * step} ${TOP - 8}V${TOP + HEIGHT}`}
            stroke="#b3261e"
            stroke-width="2"
            stroke-dasharray="6 4"
          />
          <text
            x={line.at * step + (line.at * step > WIDTH / 2 ? -6 : 6)}
            y={14}
            text-anchor={line.at * step > WIDTH / 2 ? 'end' : 'start'}
            font-size="14"
            fill="#b3261e"
          >
            {line.label}
          </text>
        </>
      )}
    </Picture>
  );
}
