import { CfnOutput, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import type { SettingName } from '../functions/settings.ts'
import { Alarms } from './alarms.ts'
import { type DataStack, environmentOf } from './data-stack.ts'
import { feedFromTable, runEveryMorning } from './event-functions.ts'
import { ServiceApi } from './http-api.ts'
import { type ENTRIES, ServiceFunction } from './lambda.ts'
import { letLogsUse } from './logs.ts'
import { PlanQueue } from './plan-function.ts'
import { SignIn } from './sign-in.ts'
import type { Stage } from './stages.ts'
import { allowTable } from './table-access.ts'

/** What each function gets. More memory is also more processor; the API starts while a person waits. */
const SIZES = {
  api: { memoryMegabytes: 1024, timeoutSeconds: 15, does: 'Answers the HTTP API' },
  stream: { memoryMegabytes: 512, timeoutSeconds: 60, does: 'Follows changes of the table' },
  schedule: { memoryMegabytes: 512, timeoutSeconds: 300, does: 'Works out each morning what falls due' },
  plan: { memoryMegabytes: 2048, timeoutSeconds: 300, does: 'Plans who visits whom and when' },
} as const

/** What runs: sign-in, the four functions, the HTTP API, and the alarms over them. */
export class ServiceStack extends Stack {
  readonly signIn: SignIn
  readonly api: ServiceApi
  /** Header value by which the API knows that a call came through CloudFront. */
  readonly originSecret: Secret
  readonly #stage: Stage
  readonly #data: DataStack
  readonly #key: Key
  readonly #alarms: Alarms

  constructor(scope: Construct, id: string, { stage, data }: { stage: Stage; data: DataStack }) {
    super(scope, id, { env: environmentOf(stage), terminationProtection: stage.keepsData })
    this.#stage = stage
    this.#data = data
    this.#key = this.#serviceKey()
    this.#alarms = new Alarms(this, 'Alarms', { stage, key: this.#key })
    this.signIn = new SignIn(this, 'SignIn', stage)
    new CfnOutput(this, 'PeoplePool', {
      value: this.signIn.poolId,
      description: 'User pool to which an administrator adds the people of the authority',
    })
    this.originSecret = this.#secretOfOrigin()
    const shared = { stage, key: this.#key, alarms: this.#alarms }
    const plans = new PlanQueue(this, 'Plans', stage)
    // The only place where the secret is written out is the function's settings, which are encrypted.
    const ORIGIN_SECRET = this.originSecret.secretValue.unsafeUnwrap()
    const apiDoor = this.#addFunction('api', { ORIGIN_SECRET })
    const streamDoor = this.#addFunction('stream', { PLAN_QUEUE_URL: plans.queue.queueUrl })
    const scheduleDoor = this.#addFunction('schedule', {})
    const planDoor = this.#addFunction('plan', {})
    plans.letSend(streamDoor.role)
    plans.feed(planDoor, this.#alarms)
    this.api = new ServiceApi(this, 'Api', { stage, key: this.#key, fn: apiDoor.fn, signIn: this.signIn })
    feedFromTable(this, data.table, { ...shared, door: streamDoor })
    runEveryMorning(this, { ...shared, door: scheduleDoor })
    this.#alarms.watchCounts(this, stage)
  }

  #addFunction(entry: keyof typeof ENTRIES, own: Partial<Record<SettingName, string>>): ServiceFunction {
    const environment: Record<SettingName, string> = {
      TABLE_NAME: this.#data.table.tableName,
      STAGE: this.#stage.name,
      LOG_LEVEL: this.#stage.logLevel,
      CLIENT_ID: this.signIn.client.userPoolClientId,
      ORIGIN_SECRET: '',
      PLAN_QUEUE_URL: '',
      ...this.#stage.casework,
      ...own,
    }
    const shared = { stage: this.#stage, key: this.#key, alarms: this.#alarms }
    const door = new ServiceFunction(this, entry, { entry, environment, ...SIZES[entry], ...shared })
    allowTable(door.role, entry, { table: this.#data.table, key: this.#data.key, region: this.region })
    return door
  }

  #serviceKey(): Key {
    const key = new Key(this, 'ServiceKey', {
      description: `Encrypts logs, settings and alarms of ${this.#stage.name}`,
      enableKeyRotation: true,
      removalPolicy: this.#stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    letLogsUse(key, this)
    return key
  }

  #secretOfOrigin(): Secret {
    const secret = new Secret(this, 'OriginSecret', {
      description: 'Header value that CloudFront adds to calls of the API',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      encryptionKey: this.#key,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'CloudFront and the function read it only when deployed, so turning it alone would refuse every call. ' +
        'It opens nothing by itself: each call still needs an access token.',
    })
    return secret
  }
}
