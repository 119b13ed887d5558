import type { Source } from './rule.ts'

/** The regulations came into force with Part 3 of the Act. General knowledge, not checked: a dated fact, not law. */
const PART_3_IN_FORCE = '2014-09-01'
/** legislation.gov.uk shows the 2014 text of regs. 43 to 45 superseded on this day; by SI 2015/359. */
const ORDERS_AMENDED = '2015-03-23'
const TRIBUNAL_RULES_IN_FORCE = '2008-11-03'

/** A regulation of the Special Educational Needs and Disability Regulations 2014. `number` makes the link. */
export function sendRegulation(number: number, provision: string): Source {
  return {
    instrument: 'SI 2014/1530',
    provision,
    link: `https://www.legislation.gov.uk/uksi/2014/1530/regulation/${number}`,
    inForceFrom: PART_3_IN_FORCE,
    inForceTo: null,
  }
}

/** A limit after a tribunal's order: regulation 44, and 45 where the authority does not oppose the appeal. */
export function orderRegulation(provision: string): Source {
  return { ...sendRegulation(44, provision), inForceFrom: ORDERS_AMENDED }
}

/** A section of the Children and Families Act 2014. */
export function act(section: number, provision: string): Source {
  return {
    instrument: 'Children and Families Act 2014',
    provision,
    link: `https://www.legislation.gov.uk/ukpga/2014/6/section/${section}`,
    inForceFrom: PART_3_IN_FORCE,
    inForceTo: null,
  }
}

/** The SEND Code of Practice: 0 to 25 years (2015). */
export function codeOfPractice(provision: string): Source {
  return {
    instrument: 'SEND Code of Practice 2015',
    provision,
    link: 'https://www.gov.uk/government/publications/send-code-of-practice-0-to-25',
    inForceFrom: PART_3_IN_FORCE,
    inForceTo: null,
  }
}

/** The tribunal's procedure rules. When they came into force is general knowledge, not checked. */
export function tribunalRule(provision: string): Source {
  return {
    instrument: 'SI 2008/2699',
    provision,
    link: 'https://www.legislation.gov.uk/uksi/2008/2699/contents',
    inForceFrom: TRIBUNAL_RULES_IN_FORCE,
    inForceTo: null,
  }
}
