import { parse, protocol, types } from '@electric-sql/pglite'
import type { PGlite, QueryOptions, Results } from '@electric-sql/pglite'
import { isOutdated, Repeated } from './repeated.ts'

type Statement = { name: string; parameters: number[] }

const { serialize } = protocol
/** How many texts an embedded database keeps prepared. */
const most = 300
let given = 0

/** Drizzle reads moments itself; whoever asks past it, and names no options, gets dates. */
export const asDates = Object.fromEntries(
  [types.DATE, types.TIMESTAMP, types.TIMESTAMPTZ].map((type) => [
    type,
    (value: string) => types.parseType(value, type),
  ]),
)

/**
 * How an embedded database is asked inside its open transaction: as by its own `query`, in two steps instead of six. A
 * text that comes again is prepared, because parsing and planning are most of a query, under row security above all.
 */
export class Asking {
  readonly #client: PGlite
  readonly #dated: PGlite['parsers']
  readonly #prepared = new Repeated<Statement>(most)

  constructor(client: PGlite) {
    this.#client = client
    this.#dated = { ...client.parsers, ...asDates }
  }

  query(text: string, values: unknown[] = [], options?: QueryOptions): Promise<Results> {
    return this.#client.runExclusive(async () => {
      const statement = this.#prepared.known(text) ?? (await this.#prepare(text))
      const told = await this.#execute(statement, values).catch((fault) =>
        this.#forget(text, fault),
      )
      const parsers = options ? this.#client.parsers : this.#dated
      const [result] = parse.parseResults(told, parsers, { rowMode: options?.rowMode ?? 'object' })
      return result as Results
    })
  }

  /** A text is prepared anew once its tables have changed, or what was prepared is gone. */
  #forget(text: string, fault: unknown): never {
    if (isOutdated(fault)) this.#prepared.forget(text)
    throw fault
  }

  /** At its first time a text takes the place without a name, which the next one takes over. */
  async #prepare(text: string): Promise<Statement> {
    const name = this.#prepared.comesAgain(text) ? `asked_${(given += 1)}` : ''
    const told = await this.#send(
      serialize.parse({ name, text }),
      serialize.describe({ type: 'S', name }),
    )
    const statement = { name, parameters: parse.parseDescribeStatementResults(told) }
    if (name) await this.#keep(text, statement)
    return statement
  }

  async #keep(text: string, statement: Statement): Promise<void> {
    const dropped = this.#prepared.keep(text, statement)
    if (dropped) await this.#send(serialize.close({ type: 'S', name: dropped.name }))
  }

  #execute({ name, parameters }: Statement, values: unknown[]) {
    const { serializers } = this.#client
    const written = values.map((value, at) =>
      value === null || value === undefined
        ? null
        : (serializers[parameters[at] ?? 0] ?? String)(value),
    )
    return this.#send(
      serialize.bind({ statement: name, values: written }),
      serialize.describe({ type: 'P' }),
      serialize.execute({}),
    )
  }

  #send(...messages: Uint8Array[]) {
    const whole = new Uint8Array(Buffer.concat([...messages, serialize.sync()]))
    return this.#client.execProtocolStream(whole, { syncToFs: false })
  }
}
