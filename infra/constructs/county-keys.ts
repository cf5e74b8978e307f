import { RemovalPolicy } from 'aws-cdk-lib';
import { type IKey, Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/** The county's key for personal fields, the key of its public log, and the secret its application numbers, codes and sealed drafts are made with. */
export class CountyKeys extends Construct {
  readonly key: Key;
  /** Signs the checkpoints of the log; its public half is published. */
  readonly log: Key;
  readonly secret: Secret;

  constructor(scope: Construct, id: string, storage: IKey) {
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
    // Set on the resource itself: the construct library's own way writes one partition's domain into the key's policy.
    const resource = this.secret.node.defaultChild;
    if (!(resource instanceof CfnSecret)) throw new Error('a secret without its resource');
    resource.kmsKeyId = storage.keyArn;
  }
}
