import type { KnowledgePage } from './knowledge.ts'

/** What pages of knowledge are searched for: words that all must occur, and a discipline. */
export interface KnowledgeAsk {
  readonly words: string
  readonly discipline?: string | undefined
}

/** How much a word counts, by where it stands. */
const WEIGHTS = { words: 4, title: 3, question: 2, answer: 1 } as const

/** Endings that are left off, so that “noises” finds “noise”. */
const ENDINGS = /(?:ings?|ed|es|e|s)$/

/**
 * The pages in which every word occurs, those first where the words count most, then the newest. Without words all of
 * them, newest first. Accents and capitals make no difference, and the ends of words little.
 */
export function searchKnowledge(
  pages: readonly KnowledgePage[],
  { words, discipline }: KnowledgeAsk,
): KnowledgePage[] {
  const asked = wordsOf(words).map(stemOf)
  return pages
    .filter(page => discipline === undefined || page.discipline === discipline)
    .map(page => ({ page, points: pointsOf(page, asked) }))
    .filter(({ points }) => points !== null)
    .sort((a, b) => (b.points ?? 0) - (a.points ?? 0) || (a.page.publishedAt < b.page.publishedAt ? 1 : -1))
    .map(({ page }) => page)
}

/** Null where a word is missing. */
function pointsOf(page: KnowledgePage, asked: readonly string[]): number | null {
  const texts = {
    words: page.words.join(' '),
    title: page.title,
    question: page.question,
    answer: page.answer,
  }
  const parts = Object.entries(WEIGHTS).map(([part, weight]) => ({
    weight,
    words: wordsOf(texts[part as keyof typeof WEIGHTS]),
  }))
  let points = 0
  for (const stem of asked) {
    const best = parts.filter(({ words }) => words.some(word => word.startsWith(stem)))
    if (best.length === 0) return null
    points += Math.max(...best.map(({ weight }) => weight))
  }
  return points
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
}

function stemOf(word: string): string {
  const stem = word.replace(ENDINGS, '')
  return stem.length >= 4 ? stem : word
}
