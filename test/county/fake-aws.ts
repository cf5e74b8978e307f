import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { portOf } from '../../infra/local/engines/engine-process.ts';

/** What the parts of AWS hold that no engine of this machine speaks for. A test changes it as it goes. */
export type AwsState = {
  account: string;
  stacks: Record<
    string,
    { status: string; outputs: Record<string, string>; protected?: boolean } | undefined
  >;
  resources: readonly { readonly type: string; readonly id: string; readonly physical: string }[];
  alarms: readonly { readonly name: string; readonly description: string }[];
  concurrency: { limit: number; unreserved: number };
  /** By bucket: ours, another's, or free (absent). */
  bucketOwners: Record<string, 'ours' | 'others'>;
  rotation: boolean;
  /** Whether the table's stream has forgotten what is asked of it. */
  gone: boolean;
  /** What a function answers when it is called. */
  invoke: (name: string, event: unknown) => unknown;
};

export type FakeAws = {
  readonly url: string;
  readonly state: AwsState;
  /** What was asked of it that changes something, in order: `DeleteStack JudicialAssistants-141002`. */
  readonly changes: string[];
  stop(): Promise<void>;
};

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const tag = (name: string, body: string): string => `<${name}>${body}</${name}>`;
const xml = (action: string, body: string): string => tag(`${action}Response`, tag(`${action}Result`, body));

const stackXml = (name: string, { status, outputs }: { status: string; outputs: Record<string, string> }) =>
  tag(
    'member',
    [
      tag('StackName', name),
      tag('StackStatus', status),
      tag('CreationTime', '2024-06-01T00:00:00Z'),
      tag(
        'Outputs',
        Object.entries(outputs)
          .map(([key, value]) => tag('member', tag('OutputKey', key) + tag('OutputValue', escaped(value))))
          .join(''),
      ),
    ].join(''),
  );

type Answer = { readonly status: number; readonly type: string; readonly body: string };
const ok = (body: string): Answer => ({ status: 200, type: 'text/xml', body });
const json = (value: unknown): Answer => ({
  status: 200,
  type: 'application/json',
  body: JSON.stringify(value),
});
const refused = (code: string, message: string): Answer => ({
  status: 400,
  type: 'text/xml',
  body: tag('ErrorResponse', tag('Error', tag('Code', code) + tag('Message', message))),
});

/** Starts it on a free port. */
export const startFakeAws = async (given: Partial<AwsState> = {}): Promise<FakeAws> => {
  const state: AwsState = {
    account: '123456789012',
    stacks: {},
    resources: [],
    alarms: [],
    concurrency: { limit: 1000, unreserved: 1000 },
    bucketOwners: {},
    rotation: true,
    gone: false,
    invoke: () => ({ batchItemFailures: [] }),
    ...given,
  };
  const changes: string[] = [];

  const query = (form: URLSearchParams): Answer => {
    const action = form.get('Action') ?? '';
    const name = form.get('StackName') ?? '';
    const stack = state.stacks[name];
    if (action === 'GetCallerIdentity')
      return ok(
        xml(
          action,
          tag('Account', state.account) +
            tag('Arn', `arn:aws:iam::${state.account}:user/ops`) +
            tag('UserId', 'U'),
        ),
      );
    if (action === 'DescribeStacks')
      return stack
        ? ok(xml(action, tag('Stacks', stackXml(name, stack))))
        : refused('ValidationError', `Stack with id ${name} does not exist`);
    if (action === 'ListStackResources') {
      const members = state.resources.map(({ type, id, physical }) =>
        tag(
          'member',
          tag('ResourceType', type) +
            tag('LogicalResourceId', id) +
            tag('PhysicalResourceId', physical) +
            tag('ResourceStatus', 'CREATE_COMPLETE') +
            tag('LastUpdatedTimestamp', '2024-06-01T00:00:00Z'),
        ),
      );
      return ok(xml(action, tag('StackResourceSummaries', members.join(''))));
    }
    if (action === 'DeleteStack') {
      changes.push(`${action} ${name}`);
      delete state.stacks[name];
      return ok(xml(action, ''));
    }
    return refused('InvalidAction', action);
  };

  const target = (name: string): Answer => {
    if (name === 'DescribeAlarms')
      return json({
        MetricAlarms: state.alarms.map((alarm) => ({
          AlarmName: alarm.name,
          AlarmDescription: alarm.description,
          StateValue: 'ALARM',
        })),
        CompositeAlarms: [],
      });
    if (name === 'GetShardIterator' && state.gone)
      return {
        status: 400,
        type: 'application/x-amz-json-1.0',
        body: JSON.stringify({ __type: 'com.amazonaws.dynamodb.streams#TrimmedDataAccessException' }),
      };
    if (name === 'GetKeyRotationStatus') return json({ KeyRotationEnabled: state.rotation });
    changes.push(name);
    if (name === 'EnableKeyRotation') state.rotation = true;
    return json({});
  };

  const lambda = (method: string, path: string, body: string): Answer => {
    const [, name = '', what = ''] = /\/functions\/([^/]+)\/(\w+)/.exec(path) ?? [];
    if (path.includes('/account-settings'))
      return json({
        AccountLimit: {
          ConcurrentExecutions: state.concurrency.limit,
          UnreservedConcurrentExecutions: state.concurrency.unreserved,
        },
      });
    if (method === 'GET') return json({});
    changes.push(`${method} ${name} ${what}`);
    return json(what === 'invocations' ? state.invoke(name, JSON.parse(body)) : {});
  };

  const answer = (request: IncomingMessage, body: string): Answer => {
    const { method = '', url = '', headers } = request;
    const wanted = String(headers['x-amz-target'] ?? '').split('.')[1];
    if (wanted) return target(wanted);
    if (method === 'HEAD') {
      const owner = state.bucketOwners[url.split('?')[0]?.replaceAll('/', '') ?? ''];
      return {
        status: owner === 'ours' ? 200 : owner === 'others' ? 403 : 404,
        type: 'text/plain',
        body: '',
      };
    }
    if (url.startsWith('/20')) return lambda(method, url, body);
    return query(new URLSearchParams(body));
  };

  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const { status, type, body } = answer(request, await text(request));
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    state,
    changes,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
