import { createHash, timingSafeEqual } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { and, count, isNotNull, isNull } from 'drizzle-orm'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { jobsTransaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { outbox } from '#db/schema/queue.ts'

export type Answered = { method: string; route: string; status: number; seconds: number }

type Solved = { seconds: number; found: boolean }
type Called = { outcome: string; fault: string; input: number; output: number }

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What this process did, for operators: by kind of thing, never by organisation, person or address. */
export class Measures {
  readonly #registry = new Registry()
  readonly #token: string
  readonly #requests: Histogram
  readonly #listeners: [string, (message: unknown) => void][]

  constructor(database: Database, token: string) {
    const registers = [this.#registry]
    this.#token = token
    collectDefaultMetrics({ register: this.#registry })
    this.#requests = new Histogram({
      name: 'groundwork_request_seconds',
      help: 'Requests and how long they took, by the pattern of their route',
      labelNames: ['method', 'route', 'status'],
      buckets: seconds,
      registers,
    })
    this.#registry.registerMetric(queueGauge(database))
    this.#listeners = [
      ['groundwork:solve', onSolve(registers)],
      ['groundwork:model', onModelCall(registers)],
    ]
    for (const [channel, listener] of this.#listeners) subscribe(channel, listener)
  }

  note({ method, route, status, seconds: passed }: Answered): void {
    this.#requests.observe({ method, route, status: String(status) }, passed)
  }

  /** Whether a request brings the operator's token. */
  admits(request: Request): boolean {
    const given = request.headers.get('Authorization') ?? ''
    return timingSafeEqual(digest(given), digest(`Bearer ${this.#token}`))
  }

  async text(): Promise<Response> {
    const headers = { 'Content-Type': this.#registry.contentType }
    return new Response(await this.#registry.metrics(), { headers })
  }

  close(): void {
    for (const [channel, listener] of this.#listeners) unsubscribe(channel, listener)
    this.#registry.clear()
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest()

type Registers = Registry[]

/** Looked up when it is asked for: it is the same whichever process is asked. */
function queueGauge(database: Database): Gauge {
  const state = { waiting: isNull(outbox.parkedAt), parked: isNotNull(outbox.parkedAt) }
  return new Gauge({
    name: 'groundwork_jobs',
    help: 'Side effects that wait to be carried out, and those that were given up',
    labelNames: ['kind', 'state'],
    registers: [],
    async collect() {
      this.reset()
      for (const [name, condition] of Object.entries(state)) {
        const rows = await jobsTransaction({ db: database }, (tx) =>
          tx.db
            .select({ kind: outbox.kind, jobs: count() })
            .from(outbox)
            .where(and(isNull(outbox.doneAt), condition))
            .groupBy(outbox.kind),
        )
        for (const { kind, jobs } of rows) this.set({ kind, state: name }, jobs)
      }
    },
  })
}

function onSolve(registers: Registers): (message: unknown) => void {
  const runs = new Histogram({
    name: 'groundwork_solve_seconds',
    help: 'Runs of the solver in this process and how long they took',
    labelNames: ['found'],
    buckets: [0.1, 0.5, 1, 5, 10, 30, 60],
    registers,
  })
  return (message) => {
    const { seconds: passed, found } = message as Solved
    runs.observe({ found: String(found) }, passed)
  }
}

function onModelCall(registers: Registers): (message: unknown) => void {
  const calls = new Counter({
    name: 'groundwork_model_calls_total',
    help: 'Calls of the language model by how they ended',
    labelNames: ['outcome', 'fault'],
    registers,
  })
  const tokens = new Counter({
    name: 'groundwork_model_tokens_total',
    help: 'Tokens that calls of the language model used',
    labelNames: ['direction'],
    registers,
  })
  return (message) => {
    const { outcome, fault, input, output } = message as Called
    calls.inc({ outcome, fault })
    tokens.inc({ direction: 'input' }, input)
    tokens.inc({ direction: 'output' }, output)
  }
}
