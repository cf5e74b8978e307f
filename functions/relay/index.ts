import { composeQueue } from '../../shared/adapters/compose.ts';
import { setting } from '../../shared/adapters/environment.ts';
import { relayHandler } from './handler.ts';

export const handler = relayHandler(
  {
    'application.submitted': composeQueue('SCREENING_QUEUE_URL'),
    'stage.closed': composeQueue('SCORING_QUEUE_URL'),
    'notice.published': composeQueue('NOTICES_QUEUE_URL'),
    messages: composeQueue('MESSAGES_QUEUE_URL'),
  },
  setting('RESTORING'),
);
