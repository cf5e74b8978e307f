import type { Kind } from '../template/kind.ts';
import { bucketKind } from './bucket.ts';
import { bystanderKinds } from './bystanders.ts';
import { eventSourceKind, functionKind } from './function.ts';
import { apiKind, integrationKind, routeKind, stageKind } from './http-api.ts';
import { keyKind, secretKind } from './keys.ts';
import { queueKind } from './queue.ts';
import { scheduleKind } from './schedule.ts';
import { tableKind } from './table.ts';

/** Every resource type the local runner knows. */
export const KINDS: readonly Kind<unknown>[] = [
  apiKind,
  stageKind,
  integrationKind,
  routeKind,
  functionKind,
  eventSourceKind,
  tableKind,
  bucketKind,
  queueKind,
  keyKind,
  secretKind,
  scheduleKind,
  ...bystanderKinds,
];
