import type { HttpHandler } from '../../shared/lambda/http-types.ts';
import { changes, type OpenRoute } from '../../shared/lambda/open-routes.ts';
import { refused } from '../../shared/lambda/responses.ts';
import { NO_INPUT } from '../../shared/lambda/route-input.ts';
import type { SiteServices } from './services.ts';

const elsewhere: HttpHandler = async () => refused({ code: 'not-found' });

const POSTED = [
  '/api/campaigns/{code}/uploads',
  '/api/campaigns/{code}/uploads/confirm',
  '/api/campaigns/{code}/applications',
  '/api/objections/uploads',
];

/**
 * Addresses of the JSON interface that other functions answer. A request for one of them with another method finds no route
 * in the gateway and so comes here, where it has to learn that the address exists (405, RFC 9110, 15.5.6).
 */
export const OTHER_ADDRESSES: readonly OpenRoute<SiteServices>[] = POSTED.map((path) =>
  changes(path, 'anybody', () => elsewhere, NO_INPUT),
);
