import { declaredBar, type OpenRule } from './rule.ts';

/** 四(二)2(1): criminal punishment, or suspected of a crime not yet closed. */
export const barCriminal: OpenRule = {
  id: 'open.bar.criminal',
  decide: ({ declarations }) => declaredBar(declarations.criminal),
};
