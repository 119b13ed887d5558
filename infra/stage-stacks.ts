import { type App, Tags } from 'aws-cdk-lib'
import { DataStack } from './data-stack.ts'
import { EdgeStack } from './edge-stack.ts'
import { ServiceStack } from './service-stack.ts'
import type { Stage } from './stages.ts'
import { WebStack } from './web-stack.ts'

/** The four stacks of one stage, in the order in which they are deployed. */
export interface StageStacks {
  readonly data: DataStack
  readonly service: ServiceStack
  readonly edge: EdgeStack
  readonly web: WebStack
}

/**
 * Adds a stage to the app. Stacks are named `send-support-<stage>-<what>`, so `cdk deploy 'send-support-live-*'`
 * deploys one stage.
 * @param webFiles folder of the built pages, or `null` to leave the pages out
 */
export function addStage(app: App, stage: Stage, webFiles: string | null): StageStacks {
  const named = (what: string) => `send-support-${stage.name}-${what}`
  const data = new DataStack(app, named('data'), stage)
  const service = new ServiceStack(app, named('service'), { stage, data })
  const edge = new EdgeStack(app, named('edge'), stage)
  const web = new WebStack(app, named('web'), { stage, service, edge, webFiles })
  for (const stack of [data, service, edge, web]) {
    Tags.of(stack).add('service', 'send-support')
    Tags.of(stack).add('stage', stage.name)
  }
  return { data, service, edge, web }
}
