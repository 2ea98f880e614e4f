import type { Client, PoolClient, QueryArrayConfig, QueryConfig, QueryResult } from 'pg'
import { isOutdated, Repeated } from './repeated.ts'

/** How many texts a connection keeps prepared; each takes some ten kilobytes in the server. */
const most = 150
let given = 0

type Question = string | QueryConfig | QueryArrayConfig
type Parsed = { connection: { parsedStatements: Record<string, string> } }

/**
 * How a connection of PostgreSQL is asked: a text that comes again with values is prepared, because parsing and planning
 * are most of a query, under row security above all. What comes without values goes as it is, scripts among it.
 */
export class Preparing {
  readonly #client: Client | PoolClient
  readonly #prepared = new Repeated<string>(most)

  constructor(client: Client | PoolClient) {
    this.#client = client
  }

  async query(question: Question, values: unknown[] = []): Promise<QueryResult> {
    const config = typeof question === 'string' ? { text: question } : question
    const name = values.length > 0 ? this.#nameOf(config.text) : undefined
    if (name === undefined) return this.#client.query(config, values)
    try {
      return await this.#client.query({ ...config, name }, values)
    } catch (fault) {
      if (isOutdated(fault)) this.#prepared.forget(config.text)
      throw fault
    }
  }

  #nameOf(text: string): string | undefined {
    const known = this.#prepared.known(text)
    if (known !== undefined || !this.#prepared.comesAgain(text)) return known
    const name = `asked_${(given += 1)}`
    const dropped = this.#prepared.keep(text, name)
    if (dropped) this.#drop(dropped)
    return name
  }

  /** Nothing waits for it: where the transaction has failed already, the statement stays, and so be it. */
  #drop(name: string): void {
    delete (this.#client as unknown as Parsed).connection.parsedStatements[name]
    this.#client.query(`deallocate ${name}`).catch(() => {})
  }
}
