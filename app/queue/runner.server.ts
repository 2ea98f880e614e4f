import { queues } from './boss.server.ts'
import { carryOut } from './carry-out.server.ts'
import type { Outcome, Ticket, Workshop } from './carry-out.server.ts'
import { dispatchDue } from './dispatch.server.ts'
import { reasonOf } from './job.ts'

/** No organisation holds more slots than its share, so that nobody waits behind the work of another. */
const lanes = [
  { queue: queues.quick, slots: 6, perOrganisation: 2 },
  { queue: queues.slow, slots: 2, perOrganisation: 1 },
]
type Lane = (typeof lanes)[number]
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
  readonly #tickets = new Map<Lane, Set<string>>(lanes.map((lane) => [lane, new Set()]))
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
    for (const [{ queue }, ids] of this.#tickets)
      if (ids.size > 0) void this.#guard(this.#workshop.boss.touch(queue, [...ids]))
  }

  async finish(): Promise<void> {
    this.#finishing = true
    await this.#looking
    await Promise.all(this.#underWay)
  }

  /** Carries out batch after batch until nothing is due. */
  async drain({ evenBackedOff = false }: DrainOptions = {}): Promise<Drained> {
    const drained: Drained = { done: 0, failed: 0, parked: 0, gone: 0 }
    for (;;) {
      await dispatchDue(this.#workshop)
      const tickets: Ticket[] = []
      for (const { queue } of lanes)
        tickets.push(
          ...(await this.#workshop.boss.fetch<Ticket['data']>(queue, {
            batchSize: wholeBacklog,
            ignoreStartAfter: evenBackedOff,
          })),
        )
      const outcomes = await Promise.all(tickets.map((ticket) => carryOut(this.#workshop, ticket)))
      for (const outcome of outcomes) drained[outcome] += 1
      if (tickets.length === 0 || evenBackedOff) return drained
    }
  }

  async #look(): Promise<void> {
    await dispatchDue(this.#workshop)
    for (const lane of lanes) await this.#fill(lane)
  }

  async #fill(lane: Lane): Promise<void> {
    const { queue, slots, perOrganisation: groupConcurrency } = lane
    const held = this.#tickets.get(lane) ?? new Set()
    while (held.size < slots && !this.#finishing) {
      const batchSize = slots - held.size
      const options = { batchSize, groupConcurrency }
      const tickets = await this.#workshop.boss.fetch<Ticket['data']>(queue, options)
      if (tickets.length === 0) return
      for (const ticket of tickets) this.#begin(ticket, held)
    }
  }

  #begin(ticket: Ticket, held: Set<string>): void {
    held.add(ticket.id)
    const end = () => {
      held.delete(ticket.id)
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
