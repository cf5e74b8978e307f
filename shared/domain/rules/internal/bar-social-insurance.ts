import { declaredBar, type InternalRule } from './rule.ts';

/** 四(一)5: social insurance that cannot be transferred to the employer. */
export const barSocialInsurance: InternalRule = {
  id: 'internal.bar.social-insurance',
  decide: ({ internal }) => declaredBar(!internal.socialInsuranceTransferable),
};
