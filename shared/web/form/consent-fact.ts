import { formatDateTime } from '../../domain/calendar/format.ts';
import type { Consent } from '../../domain/model/consent.ts';

/** The two consents as a line of facts; none where none was recorded. */
export const consentFact = (consent: Consent | undefined): readonly (readonly [string, string])[] =>
  consent === undefined
    ? []
    : [
        [
          '个人信息处理的同意',
          `${formatDateTime(consent.at)} 同意处理个人信息，并单独同意处理敏感个人信息（第 ${consent.version} 版文本）`,
        ],
      ];
