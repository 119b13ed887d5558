import { codesByName } from './openapi-codes.ts'
import type { Json } from './openapi-schemas.ts'

/** A schema with what many have alike written once, at every depth. */
export function writtenOnce(schema: Json): Json {
  const inner = Object.entries(schema).map(([name, part]) => [name, eachIn(part)])
  return codesByName(sharedFields(Object.fromEntries(inner)))
}

function eachIn(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(eachIn)
  return typeof part === 'object' && part !== null ? writtenOnce(part as Json) : part
}

/** A choice between closed objects. */
interface ClosedObject extends Json {
  readonly properties: Json
  readonly required: readonly string[]
}

/**
 * The same choice with the fields that all its objects have alike written once, beside it. What is valid stays the
 * same: `unevaluatedProperties` closes the whole as `additionalProperties` closed each.
 * @source https://json-schema.org/draft/2020-12/json-schema-core, section 11.3
 */
export function sharedFields(schema: Json): Json {
  const { oneOf, ...rest } = schema
  if (!Array.isArray(oneOf) || oneOf.length < 3 || !oneOf.every(isClosedObject)) return schema
  const [first] = oneOf as [ClosedObject]
  const shared = first.required.filter(name => oneOf.every(one => isAlike(one, first, name)))
  if (shared.length === 0) return schema
  return {
    ...rest,
    type: 'object',
    properties: Object.fromEntries(shared.map(name => [name, first.properties[name]])),
    required: shared,
    oneOf: oneOf.map(({ properties, required }) => ({
      properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !shared.includes(name))),
      required: required.filter(name => !shared.includes(name)),
    })),
    unevaluatedProperties: false,
  }
}

function isClosedObject(schema: unknown): schema is ClosedObject {
  const { type, properties, required, additionalProperties, ...rest } = schema as Json
  const isClosed = type === 'object' && additionalProperties === false && Object.keys(rest).length === 0
  return isClosed && properties !== undefined && Array.isArray(required)
}

function isAlike(one: ClosedObject, other: ClosedObject, name: string): boolean {
  const alike = JSON.stringify(one.properties[name]) === JSON.stringify(other.properties[name])
  return alike && one.required.includes(name)
}
