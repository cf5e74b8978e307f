import type { MessageKind } from '../../../shared/domain/model/message.ts';
import { SMS_LABELS, type SmsMark } from '../../../shared/domain/told/sms.ts';
import { toldText } from '../../../shared/domain/told/texts.ts';

/** What a kind of message is about, in the words of its own heading. */
export const kindLabel = (kind: MessageKind): string =>
  toldText(kind, undefined, { campaign: '', bureau: '' }).title;

/** What became of a short message, with the number of failed tries while there is one. */
export const smsLabel = ({ state, tries }: SmsMark): string =>
  tries > 0 && state !== 'delivered' ? `${SMS_LABELS[state]}（已试 ${tries} 次）` : SMS_LABELS[state];
