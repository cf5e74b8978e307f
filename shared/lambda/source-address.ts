import { isIPv6 } from 'node:net';
import type { HttpEvent } from './http-types.ts';

const GROUPS = 8;

/** The first 64 bits of an IPv6 address, written out: what one subscriber is given (RFC 6177). */
const subscriberOf = (address: string): string => {
  const [left = '', right] = address.split('::');
  const [head, tail] = [left, right ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: GROUPS - (head?.length ?? 0) - (tail?.length ?? 0) }, () => '0');
  return [...(head ?? []), ...(right === undefined ? [] : zeros), ...(tail ?? [])]
    .slice(0, GROUPS / 2)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
};

/**
 * Whom attempts from the network are counted for: the IPv4 address a request came from, as the gateway saw it, or the /64 of an IPv6
 * address. Never a header the client writes.
 */
export const sourceAddress = (event: HttpEvent): string => {
  const address = event.requestContext.http.sourceIp;
  return isIPv6(address) ? subscriberOf(address) : address;
};
