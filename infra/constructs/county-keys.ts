import { RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/** The county's key for personal fields, and the secret its application numbers, codes and sealed drafts are made with. */
export class CountyKeys extends Construct {
  readonly key: Key;
  readonly secret: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'PersonalData', {
      description: 'Data keys of identity numbers and telephone numbers',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // Never rotated by itself: application numbers are computed from it.
    this.secret = new Secret(this, 'Secret', {
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: 'secret',
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
