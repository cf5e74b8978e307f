import type { MessageKind } from '../domain/model/message.ts';
import type { Instant } from '../domain/model/time.ts';

/** One short message as the county's gateway gets it. The gateway drops an `id` it has seen. */
export type Sms = {
  readonly v: 1;
  readonly id: string;
  readonly at: Instant;
  /** Mobile number, 11 digits. */
  readonly to: string;
  readonly text: string;
  readonly kind: MessageKind;
};

export type SmsGateway = {
  /** Resolves when the gateway took the message. @throws when it refuses, is late or cannot be reached. */
  send(sms: Sms): Promise<void>;
};
