import { and, asc, eq } from 'drizzle-orm'
import type { Organisation } from '#app/accounts/actor.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { applyToOpening } from '#app/hiring/candidates/applications/applications.server.ts'
import { addCandidate } from '#app/hiring/candidates/applications/by-hand.server.ts'
import type { Source } from '#app/hiring/candidates/candidate.ts'
import { withdrawCandidacy } from '#app/hiring/candidates/steps/endings.server.ts'
import { moveCandidacy } from '#app/hiring/candidates/steps/moves.server.ts'
import { decide } from '#app/hiring/debriefs/decision/decisions.server.ts'
import { stateView } from '#app/hiring/debriefs/views/views.server.ts'
import { addInterviewer } from '#app/hiring/interviews/scheduling.server.ts'
import { saveScorecard } from '#app/hiring/scorecards/scorecards.server.ts'
import { sealScorecard } from '#app/hiring/scorecards/seals.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { interviewPlans, stages } from '#db/schema/openings.ts'
import { company, companyZone, team } from '#db/seed/company.ts'
import { evidenceFor } from '#db/seed/evidence.ts'
import type { Application } from '#app/http/application.ts'
import { InterviewTimes } from './times/interview-times.ts'
import { inWorkingHours } from './times/working-hours.ts'
import type { Recommendation } from '#app/hiring/scorecards/scorecard.ts'

const day = 24 * 60 * 60 * 1000

/** Where the story happens: any organisation that has the sample's people. */
export type Setting = Pick<Application, 'database' | 'services'> & {
  org: Organisation
  /** Ends the story where it is: whoever tells it took too long. */
  signal?: AbortSignal
}

/** The sample's people act through the same verbs as everybody, at times counted back from `today`. */
export class Story {
  readonly #setting: Setting
  readonly #today: Date
  /** Who was interviewed so far, in this order. */
  readonly #interviewed: string[] = []
  readonly #times = new InterviewTimes()

  constructor(setting: Setting, today: Date) {
    this.#setting = setting
    this.#today = today
  }

  /** The moment of what was done so many days ago, which is in working hours; of what is still to come, as it is counted. */
  on(daysAgo: number): Date {
    const moment = this.#counted(daysAgo)
    return daysAgo > 0 ? inWorkingHours(moment, companyZone) : moment
  }

  #counted(daysAgo: number): Date {
    return new Date(this.#today.getTime() - daysAgo * day)
  }

  /** The day of the calendar so many days ahead. */
  dayAhead(days: number): string {
    return this.on(-days).toISOString().slice(0, 10)
  }

  /** Whole days from a day of the calendar to today. */
  daysSince(date: Date): number {
    return Math.floor((this.#today.getTime() - date.getTime()) / day)
  }

  as(key: string, daysAgo: number): Context {
    const person = team.find((member) => member.key === key)
    if (!person) throw new Error(`Nobody in the sample company is called ${key}.`)
    const { id, userId, name, access, timeZone } = person
    const actor = { kind: 'member' as const, id, userId, name, access, timeZone, shortcuts: true }
    return { ...this.#base(daysAgo), actor }
  }

  #base(daysAgo: number) {
    const { database: db, services, org, signal } = this.#setting
    signal?.throwIfAborted()
    return { db, services, org, now: this.on(daysAgo) }
  }

  async apply(
    openingId: string,
    { daysAgo, resume, source = 'careers', ...facts }: Applicant,
  ): Promise<string> {
    const document = resume ? textDocument(facts.name, resume) : null
    const person = { ...facts, openingId, phone: '', links: [], note: '', document }
    if (source !== 'careers')
      return (await addCandidate(this.as('mateo', daysAgo), { ...person, source })).candidacyId
    const ctx = { ...this.#base(daysAgo), actor: careersPage }
    return (await applyToOpening(ctx, { ...person, notice: company.privacyNotice })).candidacyId
  }

  async withdraw(ctx: Context, candidacyId: string, reason: string): Promise<void> {
    const { version } = await transaction(ctx, (tx) => findCandidacy(tx, candidacyId))
    await withdrawCandidacy(ctx, { candidacyId, version, reason })
  }

  /** Somebody states in the debrief what they think and recommend. */
  async say(candidacyId: string, { by, daysAgo, recommendation, text }: Said): Promise<void> {
    await stateView(this.as(by, daysAgo), { candidacyId, recommendation, text, earlyReason: '' })
  }

  async hire(
    candidacyId: string,
    daysAgo: number,
    plan: { notes: string; learningPlan: string; startsOn: string; agreed?: 'on' },
  ) {
    const decision = { outcome: 'hire' as const, overrideReason: '', dissent: [], ...plan }
    await decide(this.as('priya', daysAgo), { candidacyId, ...decision })
  }

  /** Since when the candidate waits, whatever day of the week it is today; null where nobody has written yet. */
  answered(candidacyId: string, daysAgo: number | null): Promise<unknown> {
    const answeredAt = daysAgo === null ? null : this.#counted(daysAgo)
    return transaction(this.as('mateo', 0), (tx) =>
      tx.db
        .update(candidacies)
        .set({ answeredAt })
        .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId))),
    )
  }

  async moveTo(candidacyId: string, stageName: string, daysAgo: number): Promise<void> {
    const ctx = this.as('mateo', daysAgo)
    const { version, stageId } = await transaction(ctx, (tx) =>
      findStep(tx, candidacyId, stageName),
    )
    await moveCandidacy(ctx, { candidacyId, stageId, version })
  }

  /**
   * Sets all interviews up, then writes and seals the cards as far as the ratings go: a stage reveals its cards once
   * everybody who is set up has sealed theirs.
   */
  async interview(candidacyId: string, cards: WrittenCard[]): Promise<void> {
    if (!this.#interviewed.includes(candidacyId)) this.#interviewed.push(candidacyId)
    const variant = this.#interviewed.indexOf(candidacyId)
    const planned: Planned[] = []
    for (const card of cards) planned.push(await this.#setUp(candidacyId, card))
    for (const each of planned) await this.#write(each, variant)
  }

  async #setUp(candidacyId: string, card: WrittenCard): Promise<Planned> {
    const manager = this.as('priya', card.daysAgo + 2)
    const plan = await transaction(manager, (tx) => findPlan(tx, candidacyId, card.plan))
    const interviewerId = this.as(card.by, 0).actor.id
    const startsAt = this.#times.before(this.on(card.daysAgo), [candidacyId, interviewerId])
    const { id } = await addInterviewer(manager, {
      candidacyId,
      planId: plan.id,
      interviewerId,
      startsAt,
    })
    return { id, card, competencies: plan.competencies }
  }

  async #write({ id: interviewId, card, competencies }: Planned, variant: number): Promise<void> {
    if (card.ratings.length === 0) return
    const by = this.as(card.by, card.daysAgo)
    const content = contentOf(card, competencies, variant + card.by.length)
    const { version } = await saveScorecard(by, { interviewId, version: 1, content })
    if (card.sealed) await sealScorecard(by, { interviewId, version })
  }
}

type Planned = { id: string; card: WrittenCard; competencies: string[] }

export type Applicant = {
  name: string
  email: string
  location: string
  resume?: string
  source?: Source
  daysAgo: number
}

export type Said = { by: string; daysAgo: number; recommendation: Recommendation; text: string }

const careersPage = { kind: 'system' as const, id: null, name: 'Careers page' }

export type WrittenCard = {
  by: string
  plan: string
  daysAgo: number
  ratings: number[]
  recommendation: Recommendation
  sealed: boolean
}

/** `variant` chooses among what may be written of one rating, so that two people are not described alike. */
function contentOf(
  { ratings, recommendation }: WrittenCard,
  competencies: string[],
  variant: number,
) {
  return {
    recommendation: ratings.length === competencies.length ? recommendation : null,
    summary:
      ratings.length === competencies.length ? 'Notes are in the evidence of each rating.' : '',
    ratings: competencies.map((competency, index) => {
      const rating = ratings[index] ?? null
      return {
        competency,
        rating,
        notAssessed: false,
        evidence: rating === null ? '' : evidenceFor({ competency, rating }, variant),
      }
    }),
  }
}

const textDocument = (name: string, resume: string) => ({
  name: `${name} résumé.txt`,
  type: 'txt' as const,
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(resume),
})

async function findCandidacy(tx: InTransaction, candidacyId: string) {
  const [row] = await tx.db
    .select({ version: candidacies.version })
    .from(candidacies)
    .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId)))
  if (!row) throw new Error('There is no such candidacy.')
  return row
}

async function findStep(tx: InTransaction, candidacyId: string, stageName: string) {
  const [row] = await tx.db
    .select({ version: candidacies.version, stageId: stages.id })
    .from(candidacies)
    .innerJoin(
      stages,
      and(eq(stages.orgId, candidacies.orgId), eq(stages.openingId, candidacies.openingId)),
    )
    .where(
      and(
        eq(candidacies.orgId, tx.org.id),
        eq(candidacies.id, candidacyId),
        eq(stages.name, stageName),
      ),
    )
  if (!row) throw new Error(`The opening has no stage called ${stageName}.`)
  return row
}

async function findPlan(tx: InTransaction, candidacyId: string, key: string) {
  const [row] = await tx.db
    .select({ id: interviewPlans.id, competencies: interviewPlans.competencies })
    .from(candidacies)
    .innerJoin(
      interviewPlans,
      and(
        eq(interviewPlans.orgId, candidacies.orgId),
        eq(interviewPlans.openingId, candidacies.openingId),
      ),
    )
    .where(
      and(
        eq(candidacies.orgId, tx.org.id),
        eq(candidacies.id, candidacyId),
        eq(interviewPlans.key, key),
      ),
    )
    .orderBy(asc(interviewPlans.position))
  if (!row) throw new Error(`The loop has no interview called ${key}.`)
  return row
}
