import type { AreaOfNeed, SenType } from '../../../shared/catalogue/needs.ts'
import type { OutcomeKey } from '../../../shared/catalogue/outcomes.ts'
import { SENSORY_WORDS } from './sensory-words.ts'

/** What settings say about children of a type of need. `{name}` is the child's first name. Every child is invented. */
export interface NeedWords {
  readonly areas: readonly AreaOfNeed[]
  readonly concern: readonly string[]
  readonly impact: readonly string[]
  readonly tried: readonly string[]
  readonly wanted: readonly (readonly [OutcomeKey, string])[]
}

/** The types of need there are words for. */
export type DemoNeed = Extract<
  SenType,
  'ASD' | 'SLCN' | 'SEMH' | 'SPLD' | 'MLD' | 'SLD' | 'HI' | 'VI' | 'MSI' | 'PD'
>

/** Words for every type of need. */
export const NEED_WORDS: Readonly<Record<DemoNeed, NeedWords>> = {
  ASD: {
    areas: ['communication-and-interaction'],
    concern: [
      '{name} finds changes to the day very hard and leaves the room when plans change without warning.',
      '{name} wants to play with others but does not yet know how to join a game that has started.',
      'Noise in the hall and the corridor upsets {name}, who covers both ears and cannot eat there.',
    ],
    impact: [
      '{name} misses about a quarter of each week’s lessons while calming down.',
      '{name} has few chances to be with other children and is often alone at break.',
    ],
    tried: [
      'A visual timetable and a warning before each change',
      'A quiet start to the day with a known adult',
    ],
    wanted: [
      ['inclusive-communities', '{name} stays in class through a planned change on four days of five.'],
      ['healthy', '{name} uses a sign or card to ask for a break before it gets too much.'],
    ],
  },
  SLCN: {
    areas: ['communication-and-interaction'],
    concern: [
      '{name} uses two or three words together and adults often cannot make out what is said.',
      '{name} understands the first part of an instruction and watches other children for the rest.',
      '{name} knows the answer but cannot find the words for it in front of the class.',
    ],
    impact: [
      '{name} gives up when not understood and has begun to stop trying.',
      'New words do not stick, so {name} falls behind in every subject.',
    ],
    tried: ['A small talking group three times a week', 'Word maps with pictures before each new topic'],
    wanted: [
      ['best-start', '{name} is understood by a new adult at the first or second try.'],
      ['achieve', '{name} follows an instruction of two parts without a prompt.'],
    ],
  },
  SEMH: {
    areas: ['social-emotional-mental-health'],
    concern: [
      '{name} becomes angry quickly when work looks too hard and has left the site twice this term.',
      '{name} worries a great deal, asks to go home each morning and is coming in less often.',
      'Since a loss in the family {name} has been very quiet and finds it hard to be away from home.',
    ],
    impact: [
      '{name} has been out of lessons for several hours each week.',
      '{name} has lost confidence and says “I am no good at anything”.',
    ],
    tried: [
      'A key adult at the gate each morning',
      'A feelings check-in twice a day with a plan for hard moments',
    ],
    wanted: [
      [
        'safe-and-secure',
        '{name} goes to the agreed place and adult when upset, and comes back within fifteen minutes.',
      ],
      ['achieve', '{name} is in every morning lesson by the end of next half term.'],
    ],
  },
  SPLD: {
    areas: ['cognition-and-learning'],
    concern: [
      '{name} reads about two years behind, though what is read aloud is well understood.',
      '{name} spells the same word in several ways on one page and hides written work.',
      '{name} can explain a sum but loses the steps when writing it down.',
    ],
    impact: [
      '{name} avoids reading in front of others and has begun to say that school is not for everyone.',
      'Written work shows far less than {name} knows.',
    ],
    tried: [
      'A daily phonics programme, one to one, for twelve weeks',
      'Coloured overlays, larger print and a reading partner',
    ],
    wanted: [
      ['achieve', '{name} reads a page of the class book with no more than three words told.'],
      ['successful-young-adults', '{name} uses a laptop to write a full answer without help.'],
    ],
  },
  MLD: {
    areas: ['cognition-and-learning'],
    concern: [
      '{name} learns more slowly than others in every subject and needs a great deal of practice.',
      '{name} forgets by Monday what was secure on Friday.',
    ],
    impact: [
      '{name} relies on an adult to start each task.',
      'The gap to the rest of the class is growing each term.',
    ],
    tried: [
      'Teaching again in a group of four, every day',
      'Real objects and pictures before numbers and words',
    ],
    wanted: [
      ['achieve', '{name} starts a known task alone and finishes half of it.'],
      ['successful-young-adults', '{name} can pay for something small and check the change.'],
    ],
  },
  SLD: {
    areas: ['cognition-and-learning', 'communication-and-interaction'],
    concern: [
      '{name} is learning to make choices and needs a way to say yes, no and more that everybody knows.',
      '{name} is moving to a larger group and staff want to plan it well.',
    ],
    impact: [
      'Without shared signs {name} is often not understood.',
      '{name} tires quickly and needs frequent change.',
    ],
    tried: ['Objects that stand for the next activity', 'Sensory breaks every twenty minutes'],
    wanted: [
      ['inclusive-communities', '{name} chooses between two activities, every day, with any adult.'],
      ['healthy', '{name} eats with others at lunch.'],
    ],
  },
  ...SENSORY_WORDS,
}
