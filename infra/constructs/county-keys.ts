import { RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/** The county's key for personal fields, the key of its public log, and the secret its application numbers, codes and sealed drafts are made with. */
export class CountyKeys extends Construct {
  readonly key: Key;
  /** Signs the checkpoints of the log; its public half is published. */
  readonly log: Key;
  readonly secret: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'PersonalData', {
      description: 'Data keys of identity numbers and telephone numbers',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // P-256, because every region has it; an asymmetric key is never rotated by itself.
    this.log = new Key(this, 'Log', {
      description: 'Signs checkpoints of the public log',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
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
