import type { ServiceKey } from '../../../shared/catalogue/services.ts'
import type { Phase } from '../../../shared/people/setting.ts'
import type { DemoNeed } from './need-words.ts'

/** How often a service is asked for, and for which needs. Weights only count against each other. */
export const ASKED_FOR: Readonly<Record<ServiceKey, { weight: number; needs: readonly DemoNeed[] }>> = {
  'ep-consultation': { weight: 12, needs: ['ASD', 'SEMH', 'SPLD', 'MLD', 'SLCN'] },
  'ep-assessment': { weight: 9, needs: ['SPLD', 'MLD', 'SEMH', 'ASD'] },
  'ep-statutory-advice': { weight: 9, needs: ['ASD', 'SEMH', 'SLCN', 'MLD', 'SLD'] },
  'critical-incident': { weight: 2, needs: ['SEMH'] },
  'hearing-support': { weight: 5, needs: ['HI'] },
  'vision-support': { weight: 4, needs: ['VI'] },
  'multi-sensory-support': { weight: 2, needs: ['MSI'] },
  'autism-support': { weight: 11, needs: ['ASD'] },
  'semh-support': { weight: 10, needs: ['SEMH'] },
  'spld-support': { weight: 7, needs: ['SPLD'] },
  'early-years-support': { weight: 6, needs: ['SLCN', 'ASD', 'PD'] },
  'special-school-outreach': { weight: 5, needs: ['SLD', 'ASD', 'MLD'] },
  'speech-and-language': { weight: 10, needs: ['SLCN'] },
  'occupational-therapy': { weight: 6, needs: ['PD', 'ASD'] },
  'whole-setting-training': { weight: 5, needs: ['ASD', 'SEMH'] },
  'ask-a-specialist': { weight: 4, needs: ['SEMH', 'SPLD'] },
}

/** Year groups of the children at a setting, by phase. */
export const YEARS: Readonly<Record<Phase, readonly [least: number, most: number]>> = {
  nursery: [-2, -1],
  primary: [0, 6],
  secondary: [7, 11],
  'all-through': [0, 11],
  special: [1, 11],
  'alternative-provision': [8, 11],
  'post-16': [12, 14],
}

/** Answers to the questions single services ask, by question. */
export const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  'question-to-answer': [
    'What gets in the way of reading, and what should we change first?',
    'Does the work fit how this child learns, and how can staff tell?',
    'Which support should go on, and which can we stop?',
  ],
  'what-happened': [
    'A much-loved member of staff died after a short illness at the weekend. Staff and children are grieving.',
    'There was a road accident near the gate on Tuesday. Nobody was badly hurt; many saw it.',
    'A fire closed two classrooms last week. Children are back and some are frightened.',
  ],
  subject: [
    'Sensory needs in an ordinary classroom.',
    'Talking with children about feelings, for all staff who are at the gate or at lunch.',
    'How to adapt a task for the child who finds reading hard.',
  ],
  question: [
    'How long should we try a reading programme before we change it?',
    'A group finds the end of lunch hard. Is a shorter lunch or a quieter room the better first step?',
    'Which short screening for worry would you use in years 5 and 6?',
  ],
}

/** Whom whole-setting support is for, and what groups are like. */
export const AUDIENCES = [
  'All teaching staff',
  'Teaching assistants and lunchtime staff',
  'Year leaders and the pastoral team',
  'All staff, governors welcome',
]
export const GROUPS = [
  'Children who find the first hour of the day hard.',
  'Children who are learning to join in games.',
  'Children who read well below their year and have had one programme already.',
  'Young children who use few words so far.',
]

/** What teams write. */
export const ASKS = [
  'Please add the review of the latest plan and how often the support took place.',
  'Please say what the parents think, and whether they agree to an observation.',
  'Please tell us what has helped most so far, even a little.',
]
export const SIGNPOSTS = [
  'The authority’s guide to ordinarily available support has a chapter on this. Ask again if it has not helped by half term.',
  'The health visiting team runs a clinic for this; families can book it themselves.',
  'The weekly SENCO drop-in fits better for a question like this. The next one is on Thursday.',
]
export const DECLINES = [
  'Please run two cycles of support first and tell us what came of them. We will look at it again gladly.',
  'What is described can be met in the setting with the advice given last term. Ask again if things change.',
  'There is an open request for the same need. We have linked your notes to it.',
]
export const SUMMARIES = [
  'Observed a morning and met staff. The plan fits; we agreed two changes to start and end of tasks.',
  'Worked together for an hour. Enjoyed it and showed more than was expected. Results go to staff and family.',
  'Met staff and family. Everybody described the same pattern, and we agreed what to try for six weeks.',
  'Checked equipment and seating, and showed staff how to use both.',
  'A thoughtful session with good questions. Staff chose three things to try.',
]
export const NEXT_STEPS = [
  'Staff try the plan for six weeks and keep a short note on Fridays.',
  'The SENCO shares the summary with the family; we speak again before half term.',
  'Staff keep what helps, drop what does not, and write down which is which.',
  'A second visit to see how it goes.',
]
export const MOVE_WHYS = [
  'The class is on a trip that day.',
  'The teaching assistant who knows the child best is away.',
  'The parents can only come in the morning.',
]
