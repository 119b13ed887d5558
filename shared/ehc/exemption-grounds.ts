import type { Evidence } from './rules/rule.ts'

/** The grounds there are, in words that finish "impractical because". */
export const GROUNDS = {
  'setting-closed':
    'advice was asked of the head of a school or college around a closure of at least 4 weeks',
  'early-years-closed': 'advice was asked of an early-years provider around a closure of at least 4 weeks',
  'exceptional-circumstances':
    'exceptional personal circumstances affected the child, parent or young person during the time allowed',
  'absent-from-area':
    'the child, parent or young person was away from the area for a continuous period during the time allowed',
  'missed-appointment':
    'the child or young person missed an appointment for an examination or test made by the body asked',
  'further-representations': 'further representations or meetings were needed to carry out the order',
} as const satisfies Record<string, string>
export type GroundKey = keyof typeof GROUNDS

/** The provisions that excuse missing a limit. */
export type Provision = '5(4)' | '8(2)' | '10(4)' | '13(3)' | '27(3)' | '44(3)' | '45(7)'

/** A ground a provision has: its letter, how well it has been checked, and the least days where it sets any. */
export interface ProvisionGround {
  readonly letter: string
  readonly evidence: Evidence
  /** Least continuous days of closure or absence; null where the ground has no length. */
  readonly leastDays: number | null
}

/** A provision, what it excuses and its exact grounds. A ground that is not listed does not exist under it. */
export interface ProvisionRow {
  readonly label: string
  readonly excuses: string
  readonly link: string
  readonly grounds: Readonly<Partial<Record<GroundKey, ProvisionGround>>>
}

const link = (regulation: number) => `https://www.legislation.gov.uk/uksi/2014/1530/regulation/${regulation}`

const ground = (letter: string, evidence: Evidence, leastDays: number | null = null): ProvisionGround => ({
  letter,
  evidence,
  leastDays,
})

/** The four grounds that regs. 13(3) and 27(3) borrow from reg. 10(4). Four weeks are 28 days. */
const FOUR = {
  'setting-closed': ground('10(4)(a)', 'V', 28),
  'early-years-closed': ground('10(4)(b)', 'V', 28),
  'exceptional-circumstances': ground('10(4)(c)', 'V'),
  'absent-from-area': ground('10(4)(d)', 'V', 28),
} as const

const orderGrounds = (provision: string) => ({
  'exceptional-circumstances': ground(provision, 'V2'),
  'absent-from-area': ground(provision, 'V2', 14),
  'further-representations': ground(provision, 'V2'),
  'setting-closed': ground(`${provision} with 13(3)`, 'V2', 28),
  'early-years-closed': ground(`${provision} with 13(3)`, 'V2', 28),
})

/**
 * TABLE: exemptions by provision. Each says "need not comply if it is impractical because": it excuses, and never
 * adds a day. Shortage of specialists, late advice, ordinary holidays and waiting for a panel are not grounds.
 * @source SI 2014/1530 regs. 5, 8, 10, 13, 27, 44, 45
 */
export const EXEMPTIONS: Readonly<Record<Provision, ProvisionRow>> = {
  '5(4)': {
    label: 'reg. 5(4)',
    excuses: 'the 6 weeks to decide whether to assess',
    link: link(5),
    grounds: {
      'setting-closed': ground('5(4)(a)', 'V', 28),
      'early-years-closed': ground('5(4)(b)', 'K', 28),
      'exceptional-circumstances': ground('5(4)(c)', 'K'),
      'absent-from-area': ground('5(4)(d)', 'K', 28),
    },
  },
  '8(2)': {
    label: 'reg. 8(2)',
    excuses: 'the 6 weeks to give advice',
    link: link(8),
    grounds: {
      'exceptional-circumstances': ground('8(2)(a)', 'V2'),
      'absent-from-area': ground('8(2)(b)', 'V2', 28),
      'missed-appointment': ground('8(2)(c)', 'V2'),
    },
  },
  '10(4)': {
    label: 'reg. 10(4)',
    excuses: 'the 16 weeks to say there will be no plan',
    link: link(10),
    grounds: FOUR,
  },
  '13(3)': {
    label: 'reg. 13(3)',
    excuses: 'the 20 weeks to issue the final plan',
    link: link(13),
    grounds: FOUR,
  },
  '27(3)': {
    label: 'reg. 27(3)',
    excuses: 'the 14 weeks to finalise a plan after reassessment',
    link: link(27),
    grounds: FOUR,
  },
  '44(3)': {
    label: 'reg. 44(3)',
    excuses: 'the limits after a tribunal’s order',
    link: link(44),
    grounds: orderGrounds('44(3)'),
  },
  '45(7)': {
    label: 'reg. 45(7)',
    excuses: 'the limits after an appeal that is not opposed',
    link: link(45),
    grounds: orderGrounds('45(7)'),
  },
}

export const PROVISION_KEYS = Object.keys(EXEMPTIONS) as [Provision, ...Provision[]]
