import { clauseText } from '../../domain/clauses.ts';
import type { TrackId } from '../../domain/model/campaign.ts';
import { YesNo } from '../choices.tsx';
import { ClauseTag } from '../clause-tag.tsx';
import { errorOf, type FieldError } from '../field-error.ts';
import { type Declaration, declarationsOf } from './declarations.ts';
import type { Typed } from './typed.ts';

type Props = { readonly track: TrackId; readonly typed: Typed; readonly errors: readonly FieldError[] };

/** What an applicant answers for, each in the plan's words with its clause. */
export const DeclarationFields = ({ track, typed, errors }: Props) => (
  <>
    <p>{INTRODUCTIONS[track]}</p>
    {declarationsOf(track).map((declaration) => (
      <YesNo
        key={declaration.field}
        name={declaration.field}
        label={<DeclarationLabel declaration={declaration} />}
        value={typed[declaration.field]}
        error={errorOf(errors, declaration.field)}
      />
    ))}
  </>
);

const INTRODUCTIONS: Readonly<Record<TrackId, string>> = {
  open: `${clauseText('open.bar.criminal').heading.replace('：', '。')}请逐项如实选择，考察时会核实。`,
  internal: `${clauseText('internal.bar.roster').heading.replace(':', '。')}请逐项如实选择，资格审查时会核实。`,
};

/** One declaration in the plan's own words with its clause; a question first, where yes does not mean that they apply. */
export function DeclarationLabel({ declaration: { rule, question } }: { readonly declaration: Declaration }) {
  const { clause, text } = clauseText(rule);
  const words = text.replace(/[；;。]$/, '');
  return (
    <>
      {question === undefined ? words : `${question}（方案原文：${words}）`} <ClauseTag clause={clause} />
    </>
  );
}
