import type { DisciplineKey } from '../../../shared/people/disciplines.ts'

/** How far an invented question has come. */
export type QuestionEnd =
  | 'waiting'
  | 'taken'
  | 'answered'
  | 'asked-again'
  | 'published'
  | 'turned'
  | 'taken-back'

/** An invented question: what was asked, what was answered, and what has become of it. */
export interface QuestionPlan {
  /** Null: the setting was not sure whom to ask. */
  readonly discipline: DisciplineKey | null
  readonly subject: string
  readonly text: string
  readonly answer: string
  readonly words: readonly string[]
  /** Working days since it was asked. */
  readonly daysAgo: number
  readonly end: QuestionEnd
}

/** The questions of the demo, one of every kind; more than five working days without an answer is late. */
export const QUESTION_PLANS: readonly QuestionPlan[] = [
  {
    discipline: 'autism',
    subject: 'Noise in the dining hall',
    text: 'Several children in Year 2 cover their ears and leave their food when the hall is full. We have tried a quiet table by the door. What could we change for everybody before we look at each child?',
    answer:
      'Begin with the room. Let the class that finds it hardest eat ten minutes earlier for two weeks, put felt under the chairs, and replace the bell by a light. Note who still leaves food after that: those are the children to look at one by one. Ear defenders help some, but should be a choice and not a rule.',
    words: ['lunch', 'sensory', 'ear defenders'],
    daysAgo: 60,
    end: 'published',
  },
  {
    discipline: 'speech-and-language',
    subject: 'New words before a topic',
    text: 'Our Year 5 teachers would like to teach the words of a science topic beforehand. How many words, and how often?',
    answer:
      'Six to eight words for a topic are enough. Meet each one four times in a week: say it, clap it, draw it, use it in a sentence about something the children know. Five minutes a day do more than one long lesson. Keep the words on the wall with the pictures that the children drew.',
    words: ['vocabulary', 'pre-teaching'],
    daysAgo: 45,
    end: 'published',
  },
  {
    discipline: 'semh',
    subject: 'Coming in after a hard morning',
    text: 'Some children arrive upset and it takes an hour until they can learn. What does a good first ten minutes look like?',
    answer:
      'The same adult at the same place every day, one short job that cannot go wrong, and no questions about the morning until the child brings it up. Have a drink and something to chew ready. Write down for three weeks how long it takes: if it does not get shorter, ask us to come.',
    words: ['arrival', 'regulation', 'check-in'],
    daysAgo: 38,
    end: 'published',
  },
  {
    discipline: 'spld',
    subject: 'Reading rulers and coloured paper',
    text: 'Parents ask us for coloured overlays. Is there anything in it, and what should we offer instead?',
    answer:
      'There is little evidence for coloured overlays. Larger print, more space between lines and a plain ruler under the line help more children and cost nothing. Whoever reads with effort needs more time and teaching of the sounds that they do not know yet.',
    words: ['dyslexia', 'overlays', 'print'],
    daysAgo: 30,
    end: 'published',
  },
  {
    discipline: 'occupational-therapy',
    subject: 'Sitting on the carpet',
    text: 'A group of children in reception cannot sit on the carpet for more than a few minutes. Should we use wobble cushions?',
    answer:
      'Try shorter carpet times first, five minutes with movement between. Let children choose to kneel, stand at the back or sit on a low chair. A cushion helps a few for about ten minutes at a time; use it for listening, and not all day.',
    words: ['seating', 'reception', 'carpet time'],
    daysAgo: 22,
    end: 'published',
  },
  {
    discipline: 'autism',
    subject: 'Supply teachers',
    text: 'Days with a supply teacher go badly for two of our classes. What should we leave on the desk?',
    answer:
      'One page for each class: the timetable in pictures, the three things that always happen in the same way, and who in the building can be called. Tell the children the evening before if you can, and let somebody they know open the day.',
    words: ['changes', 'transition'],
    daysAgo: 14,
    end: 'answered',
  },
  {
    discipline: 'hearing-impairment',
    subject: 'Radio aids in assembly',
    text: 'Where should the microphone be when several people speak in assembly?',
    answer:
      'Hand it round: whoever speaks holds it a hand’s width from the mouth. With a lectern microphone as well, connect both to the same receiver. Ask the child afterwards what could be heard.',
    words: ['microphone', 'radio aid'],
    daysAgo: 12,
    end: 'turned',
  },
  {
    discipline: 'semh',
    subject: 'A calm corner that is not a punishment',
    text: 'Children have begun to see our calm corner as the place where one is sent. How do we turn that round?',
    answer:
      'Let everybody use it, adults too, and show how. Nobody is sent: an adult offers it and may come along. Move it if you have to, so that it begins anew.',
    words: ['calm corner'],
    daysAgo: 16,
    end: 'asked-again',
  },
  {
    discipline: 'educational-psychology',
    subject: 'Sleep and the first lessons',
    text: 'More children than before say that they sleep badly. What can a setting do, and when should parents be sent to health services?',
    answer: '',
    words: [],
    daysAgo: 8,
    end: 'waiting',
  },
  {
    discipline: 'speech-and-language',
    subject: 'Children who speak two languages',
    text: 'How do we know whether a child who is new to English is also behind in their own language?',
    answer: '',
    words: [],
    daysAgo: 3,
    end: 'taken',
  },
  {
    discipline: null,
    subject: 'Fidgeting during tests',
    text: 'Are we allowed to let children hold something during a test, and does it help?',
    answer: '',
    words: [],
    daysAgo: 1,
    end: 'waiting',
  },
  {
    discipline: 'vision-impairment',
    subject: 'Glare on the whiteboard',
    text: 'We meant to ask about blinds, but the site team has found some.',
    answer: '',
    words: [],
    daysAgo: 10,
    end: 'taken-back',
  },
]
