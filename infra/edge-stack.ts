import { CrossStackReferences, ReferenceStrength, Stack } from 'aws-cdk-lib'
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager'
import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import { environmentOf } from './data-stack.ts'
import { firewall } from './firewall.ts'
import type { Stage } from './stages.ts'

/**
 * The two things that CloudFront takes from us-east-1 alone: the certificate of the host name and the
 * firewall. Neither holds or sees personal data at rest.
 *
 * The first deployment waits here until whoever keeps the domain adds the record that the certificate asks
 * for, which is shown in Certificate Manager.
 */
export class EdgeStack extends Stack {
  readonly certificate: Certificate
  readonly firewall: CfnWebACL

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id, { env: { ...environmentOf(stage), region: 'us-east-1' } })
    this.certificate = new Certificate(this, 'Certificate', {
      domainName: stage.webHost,
      validation: CertificateValidation.fromDns(),
    })
    this.firewall = firewall(this, 'Firewall', stage)
    // CloudFormation can export within a region only; a weak reference is read from the other region.
    for (const used of [this.certificate, this.firewall])
      CrossStackReferences.of(used).produce(ReferenceStrength.WEAK)
  }
}
