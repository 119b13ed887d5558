import { readFileSync } from 'node:fs'
import { App, type Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { addStage } from '../../infra/stage-stacks.ts'
import { readStage, type Stage } from '../../infra/stages.ts'

// CDK's own validator takes seconds and `npm run synth` runs it.
process.env.CDK_VALIDATION = 'false'

/** A resource of a template, as CloudFormation will read it. */
export interface Resource {
  readonly Type: string
  readonly Properties: Record<string, unknown>
  readonly DeletionPolicy?: string
}

/** One stage as CloudFormation will see it. */
export interface SynthesisedStage {
  readonly app: App
  readonly data: Template
  readonly service: Template
  readonly edge: Template
  readonly web: Template
}

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'))

/** Synthesises a stage with the flags of cdk.json but without bundling the functions. */
export function synthesise(name: Stage['name']): SynthesisedStage {
  const app = new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] } })
  const stacks = addStage(app, readStage(name, {}), null)
  const template = (stack: Stack) => Template.fromStack(stack)
  return {
    app,
    data: template(stacks.data),
    service: template(stacks.service),
    edge: template(stacks.edge),
    web: template(stacks.web),
  }
}

/** The resources of one type, by logical id. */
export function resources(template: Template, type: string): Record<string, Resource> {
  return template.findResources(type) as Record<string, Resource>
}

/** The properties of the one resource of a type. Throws when there is none or more than one. */
export function only(template: Template, type: string): Record<string, unknown> {
  const found = Object.values(resources(template, type))
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} resources of ${type}, not one`)
  return found[0].Properties
}

/** A value as text, with `<...>` for what is known only when deployed. */
export function flat(value: unknown): string {
  if (typeof value === 'string') return value
  const join = (value as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join']
  return join ? join[1].map(flat).join(join[0]) : `<${Object.keys(value as object)[0]}>`
}
