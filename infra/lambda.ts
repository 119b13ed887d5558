import { fileURLToPath } from 'node:url'
import { Duration } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import {
  ApplicationLogLevel,
  Architecture,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import { LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'
import { Construct } from 'constructs'
import type { SettingName } from '../functions/settings.ts'
import type { Alarms } from './alarms.ts'
import { keptLogGroup } from './logs.ts'
import type { Stage } from './stages.ts'

/** What the deployed functions start from, and nothing else: each is one bundle. */
export const ENTRIES = {
  api: 'functions/api/entry.ts',
  stream: 'functions/events/table-stream-entry.ts',
  schedule: 'functions/events/schedule-entry.ts',
  plan: 'functions/events/plan-job-entry.ts',
} as const

/** The solver, which the bundle of planning loads from the file beside it. */
export const SOLVER_FILE = 'node_modules/highs/build/highs.wasm'

/** What stands in for what in every bundle; see the stand-in for why. */
export const STAND_INS = {
  '@aws-sdk/credential-provider-node': fromRoot('infra/lambda-credentials.ts'),
  '@aws-sdk/middleware-endpoint-discovery': fromRoot('infra/lambda-endpoint-discovery.ts'),
  '@smithy/core/checksum': fromRoot('infra/lambda-checksum.ts'),
  '@smithy/core/event-streams': fromRoot('infra/lambda-event-streams.ts'),
}

/**
 * How every function is bundled. The AWS SDK goes in (half the start-up time of the runtime's own), and
 * packages' ES modules are preferred because they shed what is not used.
 */
export const BUNDLING = {
  format: OutputFormat.ESM,
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  logLevel: LogLevel.WARNING,
  externalModules: [] as string[],
  // A few packages inside the SDK still call `require`, which an ES module does not have.
  banner: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);",
}

/** One function: what it runs, what it is told and how much it gets. */
export interface ServiceFunctionProps {
  readonly entry: keyof typeof ENTRIES
  readonly does: string
  readonly stage: Stage
  /** Every name of the settings schema: leaving one out, or adding one, does not compile. */
  readonly environment: Record<SettingName, string>
  readonly memoryMegabytes: number
  readonly timeoutSeconds: number
  readonly key: IKey
  readonly alarms: Alarms
}

/**
 * The one construct for every function: Node 24 on arm64, settings encrypted, a role of its own that starts
 * with nothing but writing its own log, a log group with an end, no tracer, and alarms.
 */
export class ServiceFunction extends Construct {
  readonly fn: NodejsFunction
  readonly role: Role

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id)
    const { stage, key, alarms } = props
    const timeout = Duration.seconds(props.timeoutSeconds)
    const concurrency = stage.concurrency[props.entry]
    const logGroup = keptLogGroup(this, 'Log', { stage, key })
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(this.role)
    key.grant(this.role, 'kms:Decrypt')
    this.fn = new NodejsFunction(this, 'Function', {
      description: props.does,
      entry: fromRoot(ENTRIES[props.entry]),
      projectRoot: fromRoot('.'),
      depsLockFilePath: fromRoot('package-lock.json'),
      bundling: {
        ...BUNDLING,
        esbuildArgs: aliases(),
        ...(props.entry === 'plan' && { commandHooks: WITH_SOLVER }),
      },
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes,
      timeout,
      environment: { ...props.environment },
      environmentEncryption: key,
      awsSdkConnectionReuse: false,
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel[stage.logLevel],
      // Start, end and report lines of every call cost more than they tell: the metrics have the same.
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: Tracing.DISABLED,
      ...(concurrency === null ? {} : { reservedConcurrentExecutions: concurrency }),
    })
    alarms.watchFunction(this, this.fn, timeout)
  }
}

/** Puts the solver beside the bundle. */
const WITH_SOLVER = {
  beforeBundling: () => [],
  beforeInstall: () => [],
  afterBundling: (from: string, to: string) => [`cp ${from}/${SOLVER_FILE} ${to}/highs.wasm`],
}

function aliases(): Record<string, string> {
  return Object.fromEntries(Object.entries(STAND_INS).map(([from, to]) => [`--alias:${from}`, to]))
}

function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}
