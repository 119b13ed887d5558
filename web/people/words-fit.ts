/** Whether every word typed is somewhere in the texts, whatever the case. No words fit everything. */
export function wordsFit(words: string, texts: readonly string[]): boolean {
  const all = texts.join(' ').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every(word => all.includes(word))
}
