import { formFieldsOf, isStated } from '../intake/raw-form.ts';
import type { Application } from '../model/application.ts';
import { rawOf } from './raw-of.ts';

/** One thing that a correction changed, in the words of the form; a sealed one or a file only says that it did. */
export type Change = {
  /** A field of the form, or `documents`. */
  readonly field: string;
  readonly from?: string;
  readonly to?: string;
};

/**
 * What differs between two versions of one application, in the order of the form.
 * @param phone whether the phone number was sealed anew between them, which versions themselves do not show in the clear.
 */
export const changesBetween = (
  before: Application,
  after: Application,
  phone: boolean,
): readonly Change[] => {
  const [old, now] = [rawOf(before), rawOf(after)];
  const stated = formFieldsOf(after.track ?? 'open')
    .filter(isStated)
    .flatMap((field) => {
      const [from, to] = [old[field] ?? '', now[field] ?? ''];
      return from === to ? [] : [{ field, from, to }];
    });
  return [
    ...stated,
    ...(phone ? [{ field: 'phone' }] : []),
    ...(before.documents.uploadId === after.documents.uploadId ? [] : [{ field: 'documents' }]),
  ];
};
