/** Who takes part: `mia` manages the opening; Ann, Bea and Cem interview; the rest look on. */
export const people = [
  'owner',
  'admin',
  'recruiter',
  'mia',
  'ann',
  'bea',
  'cem',
  'outsider',
  'viewer',
] as const
export type Person = (typeof people)[number]

export type ModelCard = {
  interviewId: string
  author: Person
  stage: number
  sealed: boolean
  ended: boolean
  /** A word that only this state of this card contains; null while it is blank. */
  current: string | null
  earlier: string[]
}

/** What should be true of the cards of one candidate, in a few lines and apart from the application. */
export class Model {
  readonly cards: ModelCard[]
  readonly revealed: Set<number>

  constructor(cards: ModelCard[] = [], revealed: Iterable<number> = []) {
    this.cards = cards
    this.revealed = new Set(revealed)
  }

  copy(): Model {
    return new Model(structuredClone(this.cards), this.revealed)
  }

  add(interviewId: string, author: Person, stage: number): void {
    const blank = { sealed: false, ended: false, current: null, earlier: [] }
    this.cards.push({ interviewId, author, stage, ...blank })
  }

  active(stage: number): ModelCard[] {
    return this.cards.filter((card) => card.stage === stage && !card.ended)
  }

  /** Somebody who is out of one interview takes no other once anything is revealed. */
  mayHaveRead(person: Person): boolean {
    return (
      this.revealed.size > 0 && this.cards.some(({ author, ended }) => author === person && ended)
    )
  }

  /** Somebody judged in a stage, or was never asked to: they may decide that it is read. */
  mayReveal(person: Person, stage: number): boolean {
    const own = this.cards.filter((card) => card.author === person && card.stage === stage)
    if (own.some(({ ended, sealed }) => !ended && !sealed)) return false
    return own.length === 0 || own.some(({ sealed }) => sealed)
  }

  /** True when this step revealed the stage. */
  settle(stage: number): boolean {
    const cards = this.active(stage)
    if (this.revealed.has(stage) || cards.length === 0 || cards.some(({ sealed }) => !sealed))
      return false
    this.revealed.add(stage)
    return true
  }

  mayRead(person: Person, card: ModelCard): boolean {
    if (card.author === person) return true
    if (!card.sealed || card.ended || !this.revealed.has(card.stage)) return false
    const own = this.cards.filter(({ author, ended }) => author === person && !ended)
    const runs = ['owner', 'admin', 'recruiter', 'mia'].includes(person)
    if (!runs && own.length === 0) return false
    return own.every(({ sealed, stage }) => sealed && this.revealed.has(stage))
  }

  hiddenFrom(person: Person): ModelCard[] {
    return this.cards.filter((card) => !this.mayRead(person, card))
  }
}
