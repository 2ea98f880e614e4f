import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { addInterviewer } from '#app/hiring/interviews/scheduling.server.ts'
import { endInterview, replaceInterviewer } from '#app/hiring/scorecards/panel/endings.server.ts'
import { endWait } from '#app/hiring/scorecards/reveals.server.ts'
import { saveScorecard } from '#app/hiring/scorecards/scorecards.server.ts'
import {
  postDiscussionRating,
  recallSeal,
  sealScorecard,
} from '#app/hiring/scorecards/seals.server.ts'
import { Problem } from '#app/problems.ts'
import type { Transaction } from '#db/connection.server.ts'
import { filledCard, peekCard } from '#test/support/interviews.ts'
import { Model, people } from './model.ts'
import type { ModelCard, Person } from './model.ts'
import { see, viewNames } from './views.ts'
import type { World } from './world.ts'

export type Step = { kind: StepKind; who: number; what: number; rating: number }
export type StepKind = keyof typeof steps

const pick = <Item>(list: readonly Item[], at: number): Item => list[at % list.length]!
const takers: Person[] = ['mia', 'ann', 'bea', 'cem', 'recruiter']

/** One history against the real verbs and the real database, with the model beside it. */
export class History {
  readonly model: Model
  readonly world: World
  readonly db: Transaction
  steps = 0
  reads = 0
  #words = 0

  constructor(world: World, db: Transaction, model?: Model) {
    this.world = world
    this.db = db
    this.model = model ?? new Model()
    if (model) return
    for (const { interviewId, author, stage } of world.interviews)
      this.model.add(interviewId, author, stage)
  }

  /** The same history so far, to go on from. */
  copy(): History {
    const copy = new History(this.world, this.db, this.model.copy())
    copy.steps = this.steps
    copy.#words = this.#words
    return copy
  }

  as(person: Person): Context & InTransaction {
    return { ...this.world.contexts[person], db: this.db }
  }

  word = () => `canary${(this.#words += 1)}x`

  card(at: number): ModelCard | undefined {
    return this.model.cards[at % Math.max(1, this.model.cards.length)]
  }

  /** A refused step changes nothing; any other failure is one. */
  async take(step: Step): Promise<void> {
    this.steps += 1
    await this.db.execute(sql`savepoint step`)
    try {
      await steps[step.kind](this, step)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      await this.db.execute(sql`rollback to savepoint step`)
    }
  }
}

async function save(history: History, card: ModelCard, rating: number): Promise<number> {
  const author = history.as(card.author)
  const { competencies, version } = await peekCard(author, card.interviewId)
  const word = history.word()
  const content = filledCard(competencies, word, 1 + (rating % 5))
  const saved = await saveScorecard(author, { interviewId: card.interviewId, version, content })
  expect(card).toMatchObject({ sealed: false, ended: false })
  if (card.current) card.earlier.push(card.current)
  card.current = word
  return saved.version
}

const reason = 'A reason in words'

const steps = {
  async save(history: History, { what, rating }: Step) {
    const card = history.card(what)
    if (card) await save(history, card, rating)
  },
  async seal(history: History, { what, rating }: Step) {
    const card = history.card(what)
    if (!card) return
    const { current, earlier } = card
    try {
      const version = await save(history, card, rating)
      const { interviewId } = card
      const result = await sealScorecard(history.as(card.author), { interviewId, version })
      const late = history.model.revealed.has(card.stage)
      card.sealed = true
      expect(result).toEqual({ late, revealed: history.model.settle(card.stage) })
    } catch (error) {
      Object.assign(card, { current, earlier })
      throw error
    }
  },
  async recall(history: History, { what }: Step) {
    const card = history.card(what)
    if (!card) return
    await recallSeal(history.as(card.author), { interviewId: card.interviewId, reason })
    expect(card).toMatchObject({ sealed: true, ended: false })
    expect(history.model.revealed).not.toContain(card.stage)
    card.sealed = false
  },
  async endWait(history: History, { who, what }: Step) {
    const { world, model } = history
    const stage = what % world.stages.length
    const person = pick(['mia', 'admin', 'owner', 'ann', 'recruiter'] as const, who)
    const { candidacyId } = world
    await endWait(history.as(person), { candidacyId, stageId: world.stages[stage]!, reason })
    expect(['mia', 'admin', 'owner']).toContain(person)
    expect(model.mayReveal(person, stage)).toBe(true)
    expect(model.revealed).not.toContain(stage)
    model.revealed.add(stage)
  },
  async recuse(history: History, { what }: Step) {
    const card = history.card(what)
    if (card) await end(history, card, { person: card.author, kind: 'recused' })
  },
  async cancel(history: History, { who, what }: Step) {
    const card = history.card(what)
    const person = pick(people, who)
    if (card) await end(history, card, { person, kind: who % 2 === 0 ? 'no-show' : 'cancelled' })
  },
  async replace(history: History, { who, what }: Step) {
    const card = history.card(what)
    if (!card) return
    const person = pick(takers, who)
    const interviewerId = history.as(person).actor.id
    const input = { interviewId: card.interviewId, interviewerId, reason }
    const { id } = await replaceInterviewer(history.as('mia'), input)
    expect(history.model.mayHaveRead(person)).toBe(false)
    card.ended = true
    history.model.add(id, person, card.stage)
  },
  async add(history: History, { who, what }: Step) {
    const { world, model } = history
    const plan = pick(world.plans, what)
    const person = pick(takers, who)
    const interviewerId = history.as(person).actor.id
    const input = { candidacyId: world.candidacyId, planId: plan.id, interviewerId }
    const { id } = await addInterviewer(history.as('mia'), input)
    expect(model.mayHaveRead(person)).toBe(false)
    model.add(id, person, plan.stage)
  },
  async rateAgain(history: History, { what, rating }: Step) {
    const card = history.card(what)
    const author = card && history.as(card.author)
    if (!card || !author) return
    const [competency = ''] = (await peekCard(author, card.interviewId)).competencies
    const { interviewId } = card
    await postDiscussionRating(author, {
      interviewId,
      competency,
      rating: 1 + (rating % 5),
      reason,
    })
    expect(card).toMatchObject({ sealed: true, ended: false })
    expect(history.model.revealed).toContain(card.stage)
  },
  async read(history: History, { who, what, rating }: Step) {
    await look(history, pick(people, who), { name: pick(viewNames, what), at: rating })
  },
}

async function end(
  history: History,
  card: ModelCard,
  { person, kind }: { person: Person; kind: 'recused' | 'no-show' | 'cancelled' },
): Promise<void> {
  const { interviewId } = card
  const { revealed } = await endInterview(history.as(person), { interviewId, kind, reason })
  const judged = history.model.mayReveal(person, card.stage)
  card.ended = true
  expect(revealed).toBe(history.model.settle(card.stage))
  if (!revealed) return
  expect(judged).toBe(true)
  expect(['mia', 'admin', 'owner']).toContain(person)
  expect(card.author).not.toBe(person)
}

/**
 * Somebody looks: they see no word of a card that is not theirs to read, and what they see stays the same, byte for
 * byte, when everything those cards say is changed. So no figure made of them can reach anybody either.
 */
export async function look(
  history: History,
  person: Person,
  { name, at }: { name: string; at: number },
): Promise<void> {
  const { model, world } = history
  const view = { ctx: history.as(person), world, model, at }
  const seen = await see(name, view)
  history.reads += 1
  for (const card of model.cards) {
    const words = model.mayRead(person, card) ? card.earlier : [...card.earlier, card.current]
    for (const word of words)
      if (word) expect(seen, `${person} in ${name} reads ${card.author}`).not.toContain(word)
  }
  if (name === 'cards') expectReadable(history, person, { seen, at })
  const hidden = model.hiddenFrom(person).filter(({ current }) => current !== null)
  if (hidden.length === 0) return
  await history.db.execute(sql`savepoint before`)
  await disturb(history, hidden)
  expect(await see(name, view), `${person} in ${name}`).toBe(seen)
  await history.db.execute(sql`rollback to savepoint before`)
}

/** What may be read is there: hiding everything would pass every other check. */
function expectReadable(
  { model, world }: History,
  person: Person,
  { seen, at }: { seen: string; at: number },
): void {
  if (person === 'outsider' || person === 'viewer') return
  const stage = at % world.stages.length
  const active = model.cards.some(({ author, ended }) => author === person && !ended)
  if (['ann', 'bea', 'cem'].includes(person) && !active) return
  for (const card of model.cards)
    if (card.stage === stage && card.current && model.mayRead(person, card))
      expect(seen, `${person} misses the card of ${card.author}`).toContain(card.current)
}

async function disturb({ db }: History, cards: ModelCard[]): Promise<void> {
  const ids = sql.join(
    cards.map(({ interviewId }) => sql`${interviewId}::uuid`),
    sql`, `,
  )
  const chosen = sql`select id from hiring.scorecards where interview_id in (${ids})`
  await db.execute(sql`update hiring.ratings set rating = 1 + coalesce(rating, 2) % 5,
    evidence = 'disturbed' where scorecard_id in (${chosen})`)
  await db.execute(sql`update hiring.scorecards set summary = 'disturbed',
    recommendation = case recommendation when 'strong-no' then 'yes' else 'strong-no' end
    where interview_id in (${ids})`)
  await db.execute(sql`insert into hiring.post_discussion_ratings
      (org_id, id, scorecard_id, competency, rating, reason, at)
    select org_id, gen_random_uuid(), scorecard_id, competency, 1, 'disturbed', now()
    from hiring.ratings where scorecard_id in (${chosen})`)
}
