import type { NeedWords } from './need-words.ts'

/** Words for sensory and physical needs; see `need-words.ts`. */
export const SENSORY_WORDS: Readonly<Record<'HI' | 'VI' | 'MSI' | 'PD', NeedWords>> = {
  HI: {
    areas: ['sensory-and-physical'],
    concern: [
      '{name} has new hearing aids and takes them off in noisy lessons.',
      '{name} misses what other children say in discussions.',
    ],
    impact: [
      '{name} is tired by midday from listening hard.',
      'New vocabulary is missed when it is said away from the front.',
    ],
    tried: [
      'A seat at the front and a check that the aids work each morning',
      'A radio aid passed from speaker to speaker',
    ],
    wanted: [
      ['achieve', '{name} wears the aids all day and says when they do not work.'],
      ['inclusive-communities', '{name} takes part in a group discussion each week.'],
    ],
  },
  VI: {
    areas: ['sensory-and-physical'],
    concern: [
      '{name} holds books very close and loses the place on the page.',
      '{name} is unsure on stairs and in the playground at the end of the day.',
    ],
    impact: [
      '{name} needs twice the time to copy anything.',
      '{name} stays close to the wall and does not join running games.',
    ],
    tried: ['Print at 24 point on cream paper', 'White tape on steps and a tour of the site'],
    wanted: [
      ['achieve', '{name} reads the same text at the same time as the class.'],
      ['safe-and-secure', '{name} finds the way to four rooms alone.'],
    ],
  },
  MSI: {
    areas: ['sensory-and-physical', 'communication-and-interaction'],
    concern: [
      '{name} uses touch to find out who is there and needs staff to approach in the same way each time.',
    ],
    impact: ['{name} is startled by people who come without a cue and then cannot learn for a while.'],
    tried: ['A bracelet or scarf that says which adult it is'],
    wanted: [
      ['safe-and-secure', '{name} greets three adults by their sign of touch.'],
      ['best-start', '{name} reaches for a wanted toy on each day.'],
    ],
  },
  PD: {
    areas: ['sensory-and-physical'],
    concern: [
      '{name} finds buttons, pencils and cutlery hard and slides down in the chair.',
      '{name} falls often and avoids the climbing frame.',
    ],
    impact: [
      '{name} writes two lines while others write a page.',
      '{name} needs help to dress after PE and finds that embarrassing.',
    ],
    tried: ['A finger gym for ten minutes each day', 'A footstool, a sloping board and pencil grips'],
    wanted: [
      ['healthy', '{name} dresses for PE with one prompt.'],
      ['achieve', '{name} writes or types for ten minutes in comfort.'],
    ],
  },
}
