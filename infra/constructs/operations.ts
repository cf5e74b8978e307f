import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { service } from './service-principals.ts';
import type { StorageKey } from './storage-key.ts';

/** What whoever is on duty does when an alarm rings: a section each in README.zh-CN.md, which a test looks for. */
export const RUNBOOKS = [
  'dead-letters',
  'waiting',
  'function-errors',
  'function-throttled',
  'stream-late',
  'site-errors',
  'table-throttled',
  'audit-silent',
  'log-not-extended',
] as const;
export type Runbook = (typeof RUNBOOKS)[number];

/** What an alarm watches: it rings when the metric reaches `threshold` within its period (default 1). */
export type AlarmProps = {
  readonly runbook: Runbook;
  readonly metric: IMetric;
  /** What it means for people and what to do first: the text whoever is on duty reads. */
  readonly description: string;
  readonly threshold?: number;
};

/** What has to happen again and again: it rings when nothing happened for as long as it should have happened twice. */
export type SilenceProps = {
  readonly runbook: Runbook;
  /** A count of what happens, summed over the time within which it should. */
  readonly metric: IMetric;
  readonly description: string;
};

/** The one place alarms ring: a topic to which the bureau subscribes the people on duty; and where they look. */
export class Operations extends Construct {
  readonly topic: Topic;
  readonly #alarms: Alarm[] = [];
  readonly #watched = new Map<Runbook, IMetric[]>();

  constructor(scope: Construct, id: string, storage: StorageKey) {
    super(scope, id);
    this.topic = new Topic(this, 'Alarms', { enforceSSL: true, masterKey: storage.key });
    // A policy of its own takes the place of the one that lets the account's services publish.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [
          service('cloudwatch', { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } }),
        ],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
      }),
    );
  }

  /** Adds an alarm on the resource in `scope`; missing data is good news (nothing happened). */
  alarm(scope: Construct, id: string, props: AlarmProps): void {
    const alarm = new Alarm(scope, id, {
      metric: props.metric,
      alarmDescription: described(props),
      threshold: props.threshold ?? 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.#add(alarm, props);
  }

  /**
   * Adds an alarm on silence: two periods of the metric in a row without anything. Missing data is the bad news here, because what
   * does not run reports nothing.
   */
  silence(scope: Construct, id: string, props: SilenceProps): void {
    const alarm = new Alarm(scope, id, {
      metric: props.metric,
      alarmDescription: described(props),
      threshold: 1,
      evaluationPeriods: 2,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
    this.#add(alarm, props);
  }

  /** Draws the dashboard of everything that alarms watch, and `traffic` above it; called when all alarms are there. */
  dashboard(traffic: readonly IMetric[]): void {
    const region = Stack.of(this).region;
    const graph = (title: string, metrics: readonly IMetric[]) =>
      new GraphWidget({ title, region, width: 12, left: [...metrics] });
    new Dashboard(this, 'Dashboard', {
      widgets: [
        [new AlarmStatusWidget({ title: 'alarms', width: 24, alarms: this.#alarms })],
        [graph('requests', traffic)],
        [...this.#watched].map(([runbook, metrics]) => graph(runbook, metrics)),
      ],
    });
  }

  #add(alarm: Alarm, { runbook, metric }: AlarmProps | SilenceProps): void {
    alarm.addAlarmAction(new SnsAction(this.topic));
    this.#alarms.push(alarm);
    this.#watched.set(runbook, [...(this.#watched.get(runbook) ?? []), metric]);
  }
}

const described = ({ description, runbook }: AlarmProps | SilenceProps): string =>
  `${description} What to do: ${runbook} in README.zh-CN.md.`;

/** The period over which alarms sum what they watch. */
export const ALARM_PERIOD = Duration.minutes(5);
