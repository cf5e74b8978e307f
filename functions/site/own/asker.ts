import { FAILURES_PER_ADDRESS, hourOf } from '../../../shared/domain/attempts.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { type HttpEvent, requestTime } from '../../../shared/lambda/http.ts';
import { sourceAddress } from '../../../shared/lambda/source-address.ts';
import type { SiteServices } from '../services.ts';

/** When somebody asks, and from which network address. */
export type Asker = { readonly now: Instant; readonly address: string };

export const askerOf = (event: HttpEvent): Asker => ({
  now: requestTime(event),
  address: sourceAddress(event),
});

/** The failed look-ups of one address in one clock hour, over all numbers. */
export type AddressFailures = { isOver(): Promise<boolean>; count(): Promise<unknown> };

export const failuresFrom = async (
  { address, now }: Asker,
  { attempts, identity }: Pick<SiteServices, 'attempts' | 'identity'>,
): Promise<AddressFailures> => {
  const subject = `ADDRESS-${await identity.digestAddress(address)}`;
  return {
    isOver: async () => (await attempts.counted(subject, hourOf(now))) >= FAILURES_PER_ADDRESS,
    count: () => attempts.count(subject, hourOf(now)),
  };
};
