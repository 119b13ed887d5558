/** What an unknown is multiplied by, and its name. */
export type LpTerm = readonly [factor: number, name: string]

/** A linear model being written in the LP format that solvers read. Every unknown is from 0 up. */
export class LpText {
  private readonly costs: string[] = []
  private readonly rows: string[] = []
  private readonly limits: string[] = []
  private readonly wholes: string[] = []
  private readonly draws = new Map<string, LpTerm[]>()

  /** A whole number from 0 to `upper`, and what one costs. */
  whole(name: string, upper: number, cost: number): void {
    this.wholes.push(name)
    this.limits.push(`0 <= ${name} <= ${upper}`)
    this.cost(name, cost)
  }

  cost(name: string, cost: number): void {
    if (cost !== 0) this.costs.push(term([cost, name]))
  }

  equals(value: number, terms: readonly LpTerm[]): void {
    this.row(terms, `= ${value}`)
  }

  atMost(limit: number, terms: readonly LpTerm[]): void {
    this.row(terms, `<= ${limit}`)
  }

  /** Something that a limit said later will be held against. */
  draw(on: string, term: LpTerm): void {
    const terms = this.draws.get(on) ?? []
    this.draws.set(on, terms)
    terms.push(term)
  }

  drawn(on: string): readonly LpTerm[] {
    return this.draws.get(on) ?? []
  }

  get text(): string {
    return [
      'Minimize',
      ' obj:',
      ...(this.costs.length === 0 ? [' 0 none'] : this.costs),
      'Subject To',
      ...this.rows,
      'Bounds',
      ...this.limits.map(line => ` ${line}`),
      'Generals',
      ...this.wholes.map(name => ` ${name}`),
      'End',
      '',
    ].join('\n')
  }

  /** One term a line: readers of the format have limits on the length of a line. */
  private row(terms: readonly LpTerm[], ends: string): void {
    if (terms.length === 0) return
    this.rows.push([` r${this.rows.length}:`, ...terms.map(term), ` ${ends}`].join('\n'))
  }
}

function term([factor, name]: LpTerm): string {
  return ` ${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`
}
