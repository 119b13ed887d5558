import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TABLE } from '../../functions/storage/table.ts'
import { TABLE_ACTIONS } from '../../infra/table-access.ts'
import { flat, resources, synthesise } from './synthesised.ts'

interface Statement {
  readonly Effect: string
  readonly Action: string | string[]
  readonly Resource: unknown
}

const { service } = synthesise('live')

/** What a function's role may do: the statements of every policy on it. */
function statementsOf(door: 'api' | 'stream' | 'schedule' | 'plan'): Statement[] {
  return Object.values(resources(service, 'AWS::IAM::Policy'))
    .filter(({ Properties }) => JSON.stringify(Properties.Roles).includes(`"${door}Role`))
    .flatMap(({ Properties }) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement)
}

const actionsOf = (statements: Statement[]) => [...new Set(statements.flatMap(each => each.Action))].sort()
const DOORS = ['api', 'stream', 'schedule', 'plan'] as const

test('the API may do exactly this', () => {
  expect(actionsOf(statementsOf('api'))).toEqual([
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'dynamodb:UpdateItem',
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:GenerateDataKeyWithoutPlaintext',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
  ])
})

test.each(DOORS)('%s may neither scan nor delete anything', door => {
  const ofTable = actionsOf(statementsOf(door)).filter(action => action.startsWith('dynamodb:'))
  expect(ofTable.length).toBeGreaterThan(0)
  expect(ofTable.join()).not.toMatch(/Scan|Delete/)
})

test('what the storage code asks of the table is what the functions may do, so none is refused when deployed', () => {
  const code = readdirSync('functions/storage')
    .map(file => readFileSync(`functions/storage/${file}`, 'utf8'))
    .join()
  const commands = [...code.matchAll(/new (\w+)Command\(/g)].map(([, name = '']) => name)
  const parts = [...code.matchAll(/^\s+(Put|Update|Delete|ConditionCheck): \{/gm)].map(
    ([, name = '']) => name,
  )
  const asked = [...commands.filter(name => name !== 'TransactWrite'), ...parts].map(
    name => `dynamodb:${name === 'Query' ? name : `${name}Item`}`,
  )
  for (const door of DOORS) expect([...new Set(asked)].sort()).toEqual([...TABLE_ACTIONS[door]].sort())
})

test.each(DOORS)('no action and no resource of %s is a wildcard', door => {
  for (const { Action, Resource } of statementsOf(door)) {
    expect([Action].flat().join()).not.toContain('*')
    expect([Resource].flat().map(flat).join()).not.toContain('*')
  }
})

test('no role is given a policy that AWS manages', () => {
  for (const { Properties } of Object.values(resources(service, 'AWS::IAM::Role')))
    expect(Properties.ManagedPolicyArns).toBeUndefined()
})

test('indexes are named one by one, each of the table shape', () => {
  const named = statementsOf('api')
    .flatMap(({ Resource }) => [Resource].flat().map(flat))
    .flatMap(resource => resource.match(/\/index\/(.*)$/)?.[1] ?? [])
  expect(named.sort()).toEqual(TABLE.indexes.map(index => index.name as string).sort())
})

test("the table's key may be used through DynamoDB only", () => {
  const [statement] = statementsOf('api').filter(({ Action }) => Action.includes('kms:ReEncryptTo'))
  expect(statement).toMatchObject({
    Condition: { StringEquals: { 'kms:ViaService': 'dynamodb.eu-west-2.amazonaws.com' } },
  })
})
