import { runCounty } from '../../infra/county/county.ts';
import type { Cloud } from '../../infra/local/cloud.ts';
import { stackNameOf } from '../../infra/stack-name.ts';
import type { FakeAws } from './fake-aws.ts';

/** What somebody types, at once or after they did something else. */
type Answer = string | (() => Promise<string>);

/** The command as somebody at a terminal runs it; `answers` are what they type, in order, none when nobody sits there. */
export const county = async (
  line: string | readonly string[],
  answers?: readonly Answer[],
  stopping: AbortSignal = new AbortController().signal,
): Promise<{ readonly code: number; readonly text: string }> => {
  const lines: string[] = [];
  const given = [...(answers ?? [])];
  const ask = async (question: string): Promise<string> => {
    lines.push(question);
    const answer = given.shift() ?? '';
    return typeof answer === 'string' ? answer : answer();
  };
  const code = await runCounty(typeof line === 'string' ? line.split(' ') : line, {
    say: (said) => lines.push(said),
    ask: answers && ask,
    stopping,
  });
  return { code, text: lines.join('\n') };
};

/** Points the commands of this process at a local cloud, and at the fake for whatever has no engine. */
export const use = (cloud: Cloud | undefined, aws: FakeAws, code = '141002'): void => {
  Object.assign(process.env, cloud?.env ?? {}, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
    AWS_ENDPOINT_URL: aws.url,
  });
  if (cloud)
    aws.state.stacks[stackNameOf(code)] = { status: 'CREATE_COMPLETE', outputs: { ...cloud.outputs } };
};
