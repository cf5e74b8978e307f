import { RemovalPolicy } from 'aws-cdk-lib';
import { type IKey, Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { CfnSecret, type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/** The county's key for personal fields, the key of its public log, and the secret its application numbers, codes and sealed drafts are made with. */
export class CountyKeys extends Construct {
  readonly key: Key;
  /** Signs the checkpoints of the log; its public half is published. */
  readonly log: Key;
  readonly secret: ISecret;

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
    const secret = new Secret(this, 'Secret', {
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: 'secret',
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const resource = secret.node.defaultChild;
    if (!(resource instanceof CfnSecret)) throw new Error('a secret without its resource');
    // Set on the resource itself: the construct library's own way writes one partition's domain into the key's policy.
    resource.kmsKeyId = storage.keyArn;
    // Named by its attribute Id, which is the ARN and nothing else; Ref is the ARN on AWS, but a name to those who imitate it.
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html
    this.secret = Secret.fromSecretCompleteArn(this, 'SecretByArn', resource.attrId);
  }
}
