import { formFaults } from '../../../shared/domain/intake/parse-form.ts';
import type { FormField } from '../../../shared/domain/intake/raw-form.ts';
import type { HttpHandler, HttpResult } from '../../../shared/lambda/http.ts';
import { formBody, refused } from '../../../shared/lambda/http.ts';
import { applicationForm } from '../../../shared/messages/application-form.ts';
import type { Draft } from '../../../shared/messages/draft.ts';
import type { FieldError } from '../../../shared/web/field-error.ts';
import { fieldSentence } from '../../../shared/web/form/field-sentence.ts';
import type { Typed } from '../../../shared/web/form/typed.ts';
import type { ApplyServices } from '../services.ts';
import { page, type Rendered } from './page.ts';
import { fieldsOf, firstIncomplete, type StepId, stepPath } from './steps.ts';
import { atStep, type DraftVisit, keepAndGo } from './visit.ts';

export type StepView = {
  readonly visit: DraftVisit;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
};

export type FormStep = {
  readonly id: Exclude<StepId, 'start' | 'documents' | 'check'>;
  readonly view: (view: StepView) => Rendered;
  /** What the page's inputs mean in the fields of the application; default: they are the same. */
  readonly read?: (typed: Typed) => Typed;
  /** What the page's inputs show of a draft; default: its fields. */
  readonly show?: (form: Typed) => Typed;
  /** Which input shows the error of a field; default: the one of that name. */
  readonly inputOf?: (field: string, typed: Typed) => string;
};

const same = (typed: Typed): Typed => typed;

/** GET of a step: its page, filled in from the draft. */
export const showStep = (services: ApplyServices, step: FormStep): HttpHandler =>
  atStep(services, step.id, async (visit) =>
    page(step.view({ visit, typed: (step.show ?? same)(asText(visit.draft.form)), errors: [] })),
  );

/** POST of a step: keeps the answers and goes on, or shows the page again with what was typed and every fault (422). */
export const takeStep = (services: ApplyServices, step: FormStep): HttpHandler =>
  atStep(services, step.id, async (visit) => {
    const body = formBody(visit.event);
    if (!body.ok) return refused(body.refusal);
    const typed = applicationForm.parse(body.value.fields);
    const again = (errors: readonly FieldError[]): HttpResult =>
      page(step.view({ visit, typed, errors }), { status: 422 });
    const answers = answersOf(fieldsOf(step.id, visit.campaign.track), (step.read ?? same)(typed));
    const form = { ...visit.draft.form, ...answers };
    const faults = formFaults(form, visit.campaign, fieldsOf(step.id, visit.campaign.track));
    if (faults.length > 0)
      return again(
        faults.map((fault) => {
          const field = fault.field ?? '';
          return { field: step.inputOf?.(field, typed) ?? field, detail: fieldSentence(fault) };
        }),
      );
    const draft: Draft = { ...visit.draft, form };
    const next = stepPath(visit.campaign.code, firstIncomplete(draft, visit.campaign));
    return (
      (await keepAndGo(visit, draft, next)) ??
      again([{ field: 'experience', detail: '填写的内容太多，请精简学习和工作经历后再保存' }])
    );
  });

/** Every field of the page, also the ones left empty; line breaks as one character. */
const answersOf = (fields: readonly FormField[], typed: Typed): Typed =>
  Object.fromEntries(fields.map((field) => [field, (typed[field] ?? '').replace(/\r\n?/g, '\n')]));

const asText = (form: Draft['form']): Typed =>
  Object.fromEntries(Object.entries(form).map(([field, value]) => [field, asWord(value)]));

const asWord = (value: string | boolean): string => {
  if (typeof value === 'string') return value;
  return value ? 'yes' : 'no';
};
