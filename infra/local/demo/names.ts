import { createHash } from 'node:crypto'
import type { Chance } from './chance.ts'

/** Invented people's names, from the many places families come from. No pair is meant as a real person. */
const FIRST_NAMES =
  'Amara Aoife Bilal Carys Chidi Daniela Dev Eilidh Emeka Farah Freya Gethin Grace Hamza Hana Imogen Ines Isaac Jaya Joanna Joseph Kasia Kwame Layla Leon Lina Lucy Mabel Malik Marek Maya Megan Mei Mohammed Nadia Nia Niamh Noor Oliver Olu Oscar Padma Paige Petra Priya Rafael Rhys Rosa Ruth Sadia Samuel Sanjay Seren Sofia Tamsin Tariq Thea Tomasz Una Victor Wanjiru Yusuf Zainab Zofia Aleksander Beatriz Callum Delroy Esme Femi Harriet Idris José Keira Łukasz Maisie Nathaniel Orla'.split(
    ' ',
  )
const LAST_NAMES =
  "O'Brien-Søndergård Okafor Achterberg Adeyemi Ahmed Akhtar Ashdown Balogun Bannerjee Barraclough Begum Bielska Blackwood Brightwell Castellanos Chaudhry Coombes Cwik Danquah Davies-Rhee Desai Dunmore Eze Fairweather Fenwick Fernandes Garside Ghosh Greenhalgh Hallam Hassan Hawthorne Huang Iqbal Jankowska Jarrett Kaur Kellaway Khatun Kowalczyk Lindqvist Longbottom MacAskill Maguire Mahmood Marchetti Mbeki Meredith Mistry Molyneux Moreau Murray Nakamura Nwosu O'Connell Oyelaran Pargeter Patel Penhaligon Pereira Quigley Rahman Ramanathan Rutherford Sandhu Sato Sesay Sharrock Shevchenko Sinclair Stainforth Suleiman Szymańska Tembo Thackeray Tregenza Uddin Vasquez Venn Wainwright Waweru Westcott Whitlock Yıldız Younis Zielińska".split(
    ' ',
  )

/** First names for invented children. */
export const CHILD_FIRST_NAMES =
  'Aisha Alfie Amelia Anaya Arlo Ava Ayaan Bea Caleb Chloe Cora Dylan Edie Eli Ella Ezra Finn Florence Gabriel Gia Hafsa Harvey Ibrahim Ivy Jack Jasmine Jude Kai Kyra Leo Lottie Luca Maryam Mason Mila Mina Noah Nova Oluwa Otis Phoebe Quinn Ravi Reggie Riley Rosie Rowan Saffron Samir Scarlett Stanley Suri Teddy Tia Umar Vera Willow Xander Yara Zach'.split(
    ' ',
  )
export const CHILD_LAST_NAMES = LAST_NAMES

/** The person every invented authority has, whose name shows that names are not all A to Z. */
export const FIRST_SENCO = "Aoife O'Brien-Søndergård"

/** Draws full names, none twice until all pairs are used up. */
export function nameDraw(chance: Chance): () => string {
  const used = new Set([FIRST_SENCO])
  return () => {
    for (let tries = 0; ; tries += 1) {
      const name = `${chance.pick(FIRST_NAMES)} ${chance.pick(LAST_NAMES)}`
      if (used.has(name) && tries < 200) continue
      used.add(name)
      return name
    }
  }
}

/** Letters that do not come apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', ı: 'i', ß: 'ss', æ: 'ae', đ: 'd' }

/** A name as it stands in a username. @example "Aoife O'Brien-Søndergård" -> 'aoife.obrien-sondergard' */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}|['’]/gu, '')
    .replace(/[^a-z\s-]/g, letter => PLAIN[letter] ?? '')
    .trim()
    .replace(/\s+/g, '.')
}

/** Gives each name a username of its authority; a second person of one name gets a number. */
export function usernameDraw(authority: string): (name: string) => string {
  const times = new Map<string, number>()
  return name => {
    const plain = `${authority}.${plainName(name)}`
    const time = (times.get(plain) ?? 0) + 1
    times.set(plain, time)
    return time === 1 ? plain : `${plain}${time}`
  }
}

/** The `sub` of an invented person: made of the username, so that it is the same in every demo. */
export function userIdOf(username: string): string {
  const hex = createHash('sha256').update(`demo ${username}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
