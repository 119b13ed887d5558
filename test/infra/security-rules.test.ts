import { AwsSolutionsChecks } from 'cdk-nag'
import { expect, test } from 'vitest'
import { synthesise } from './synthesised.ts'

test.each(['preview', 'live'] as const)('%s breaks no AwsSolutions rule that is not acknowledged', name => {
  const { violations } = new AwsSolutionsChecks().validateScope(synthesise(name).app)
  expect(violations).toEqual([])
})
