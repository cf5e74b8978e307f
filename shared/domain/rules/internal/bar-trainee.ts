import { declaredBar, type InternalRule } from './rule.ts';

/** 四(一)3: a trainee student (见习大学生). */
export const barTrainee: InternalRule = {
  id: 'internal.bar.trainee',
  decide: ({ internal }) => declaredBar(internal.trainee),
};
