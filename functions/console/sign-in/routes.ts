import { changes, type OpenRoute, reads } from '../../../shared/lambda/open-routes.ts';
import { reviewKeys } from '../assets/handler.ts';
import { READ, WRITE } from '../inputs.ts';
import type { Services } from '../services.ts';
import { callback, login } from './handler.ts';
import { logout, sessionData, signedOut } from './session-handlers.ts';

/** The addresses of the console that ask for no role, each with whom it is for. */
export const SIGN_IN_ROUTES: readonly OpenRoute<Services>[] = [
  reads('/console/login', 'anybody', login, READ.login),
  reads('/console/callback', 'anybody', callback, READ.callback),
  reads('/console/session', 'staff', sessionData),
  changes('/console/logout', 'staff', logout, WRITE.bare),
  reads('/console/signed-out', 'anybody', signedOut),
  reads('/console/assets/review-keys.js', 'anybody', reviewKeys),
];
