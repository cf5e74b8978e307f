import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { StorageKey } from './storage-key.ts';

/** What an alarm watches: it rings when the metric reaches `threshold` within five minutes (default 1). */
export type AlarmProps = {
  readonly metric: IMetric;
  /** What it means for people and what to do first: the text whoever is on duty reads. */
  readonly description: string;
  readonly threshold?: number;
};

/** What has to happen again and again: it rings when nothing happened for as long as it should have happened twice. */
export type SilenceProps = {
  /** A count of what happens, summed over the time within which it should. */
  readonly metric: IMetric;
  readonly description: string;
};

/** The one place alarms ring: a topic to which the bureau subscribes the people on duty. */
export class Operations extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, storage: StorageKey) {
    super(scope, id);
    this.topic = new Topic(this, 'Alarms', { enforceSSL: true, masterKey: storage.key });
  }

  /** Adds an alarm on the resource in `scope`; missing data is good news (nothing happened). */
  alarm(scope: Construct, id: string, props: AlarmProps): void {
    const alarm = new Alarm(scope, id, {
      metric: props.metric,
      alarmDescription: props.description,
      threshold: props.threshold ?? 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }

  /**
   * Adds an alarm on silence: two periods of the metric in a row without anything. Missing data is the bad news here, because what
   * does not run reports nothing.
   */
  silence(scope: Construct, id: string, { metric, description }: SilenceProps): void {
    const alarm = new Alarm(scope, id, {
      metric,
      alarmDescription: description,
      threshold: 1,
      evaluationPeriods: 2,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}

/** The period over which alarms sum what they watch. */
export const ALARM_PERIOD = Duration.minutes(5);
