import { queueName } from './boss.server.ts'
import { carryOut } from './carry-out.server.ts'
import type { Outcome, Ticket, Workshop } from './carry-out.server.ts'
import { dispatchDue } from './dispatch.server.ts'
import { reasonOf } from './job.ts'

const slots = 6
/** No organisation holds more slots than this, so that nobody waits behind the mail of another. */
const slotsPerOrganisation = 2
const wholeBacklog = 1000

export type Drained = Record<Outcome, number>
export type DrainOptions = {
  /** Take up, once, also what waits for its next try. */
  evenBackedOff?: boolean
}

/** Keeps a few jobs under way at a time. They end in any order; each end makes room for the next. */
export class Runner {
  readonly #workshop: Workshop
  readonly #underWay = new Set<Promise<void>>()
  readonly #tickets = new Set<string>()
  #looking: Promise<void> | null = null
  #lookAgain = false
  #finishing = false

  constructor(workshop: Workshop) {
    this.#workshop = workshop
  }

  /** Looks for work now, or right after the look that is going on. */
  wake(): void {
    this.#lookAgain = true
    if (this.#looking || this.#finishing) return
    this.#lookAgain = false
    this.#looking = this.#guard(this.#look()).finally(() => {
      this.#looking = null
      if (this.#lookAgain) this.wake()
    })
  }

  /** Counts other work as under way, so that `finish` waits for it. */
  track(work: Promise<unknown>): void {
    const guarded = this.#guard(work).finally(() => this.#underWay.delete(guarded))
    this.#underWay.add(guarded)
  }

  /** Says that the jobs under way are still in good hands. */
  beat(): void {
    const ids = [...this.#tickets]
    if (ids.length > 0) void this.#guard(this.#workshop.boss.touch(queueName, ids))
  }

  async finish(): Promise<void> {
    this.#finishing = true
    await this.#looking
    await Promise.all(this.#underWay)
  }

  /** Carries out batch after batch until nothing is due. */
  async drain({ evenBackedOff = false }: DrainOptions = {}): Promise<Drained> {
    const drained: Drained = { done: 0, failed: 0, parked: 0, gone: 0 }
    const { database, boss, clock } = this.#workshop
    for (;;) {
      await dispatchDue(database, boss, clock())
      const tickets = await boss.fetch<Ticket['data']>(queueName, {
        batchSize: wholeBacklog,
        ignoreStartAfter: evenBackedOff,
      })
      const outcomes = await Promise.all(tickets.map((ticket) => carryOut(this.#workshop, ticket)))
      for (const outcome of outcomes) drained[outcome] += 1
      if (tickets.length === 0 || evenBackedOff) return drained
    }
  }

  async #look(): Promise<void> {
    const { database, boss, clock } = this.#workshop
    await dispatchDue(database, boss, clock())
    while (this.#underWay.size < slots && !this.#finishing) {
      const tickets = await boss.fetch<Ticket['data']>(queueName, {
        batchSize: slots - this.#underWay.size,
        groupConcurrency: slotsPerOrganisation,
      })
      if (tickets.length === 0) return
      for (const ticket of tickets) this.#begin(ticket)
    }
  }

  #begin(ticket: Ticket): void {
    this.#tickets.add(ticket.id)
    const end = () => {
      this.#tickets.delete(ticket.id)
      this.wake()
    }
    this.track(carryOut(this.#workshop, ticket).finally(end))
  }

  #guard(work: Promise<unknown>): Promise<void> {
    return work.then(
      () => undefined,
      (error: unknown) => this.#workshop.log.error({ reason: reasonOf(error) }, 'Job work failed'),
    )
  }
}
