import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import type { Stage } from './stages.ts'

/** Rule groups kept by AWS, in the order in which they are tried. */
export const MANAGED_RULES = [
  { name: 'AWSManagedRulesAmazonIpReputationList', countOnly: [] },
  { name: 'AWSManagedRulesKnownBadInputsRuleSet', countOnly: [] },
  // What was tried and what is hoped for runs to pages. The API has its own limits, field by field.
  { name: 'AWSManagedRulesCommonRuleSet', countOnly: ['SizeRestrictions_BODY'] },
] as const

/**
 * The firewall in front of CloudFront: a limit per network address, then AWS's own rules. One for CloudFront
 * exists in us-east-1 only, whatever region the rest is in. Samples of requests are off: they would show
 * tokens and addresses.
 */
export function firewall(scope: Construct, id: string, stage: Stage): CfnWebACL {
  return new CfnWebACL(scope, id, {
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: visibility('all'),
    rules: [rateRule(stage.requestsPerAddress), ...MANAGED_RULES.map(managedRule)],
  })
}

function rateRule(limit: number): CfnWebACL.RuleProperty {
  return {
    name: 'requests-per-address',
    priority: 0,
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: { rateBasedStatement: { limit, aggregateKeyType: 'IP', evaluationWindowSec: 300 } },
    visibilityConfig: visibility('requests-per-address'),
  }
}

function managedRule(rule: (typeof MANAGED_RULES)[number], index: number): CfnWebACL.RuleProperty {
  const ruleActionOverrides = rule.countOnly.map(name => ({ name, actionToUse: { count: {} } }))
  return {
    name: rule.name,
    priority: index + 1,
    overrideAction: { none: {} },
    statement: { managedRuleGroupStatement: { vendorName: 'AWS', name: rule.name, ruleActionOverrides } },
    visibilityConfig: visibility(rule.name),
  }
}

function visibility(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false }
}
