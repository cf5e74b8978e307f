import type { Staff } from '../../../shared/domain/model/staff.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { StaffAction } from '../../../shared/domain/permissions.ts';
import type { HttpEvent } from '../../../shared/lambda/http-types.ts';
import { NO_INPUT, type RouteInput } from '../../../shared/lambda/route-input.ts';
import type { Services } from '../services.ts';
import type { Answer } from './answer.ts';
import type { Body } from './body.ts';

/** A request of a signed-in member of staff who may do what the route is for. */
export type StaffRequest = {
  readonly event: HttpEvent;
  readonly staff: Staff;
  /** For the hidden field of every form on the page. */
  readonly csrf: string;
  readonly now: Instant;
  readonly body: Body;
  /** Path parameter, or ''. */
  param(name: string): string;
  /** Query parameter, or ''. */
  query(name: string): string;
};

/** One route of the console: who may use it, what it takes, and what answers. Every route names its action; there is no default. */
export type StaffRoute = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly action: StaffAction;
  readonly input: RouteInput;
  readonly handle: (request: StaffRequest, services: Services) => Promise<Answer>;
};

/** A route that reads; most take nothing but their address. */
export const get = (
  path: string,
  action: StaffRoute['action'],
  handle: StaffRoute['handle'],
  input: RouteInput = NO_INPUT,
): StaffRoute => ({ method: 'GET', path, action, handle, input });

/** A route that changes something; it says what it takes. */
export const post = (
  path: string,
  action: StaffRoute['action'],
  handle: StaffRoute['handle'],
  input: RouteInput,
): StaffRoute => ({ method: 'POST', path, action, handle, input });
