import { eq } from 'drizzle-orm'
import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import { openSealedText, sealText } from '#app/mail/sealed-text.server.ts'
import type { ModelEndpoint } from '#app/http/application.ts'
import { AskingFault } from './faults.ts'
import { assistantTransaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { endpoints } from '#db/schema/assistant.ts'
import { hostOf, isExternal, privacyWords } from './endpoint.ts'
import type { Endpoint } from './endpoint.ts'

type Row = typeof endpoints.$inferSelect
type In = Pick<InTransaction<ActingContext>, 'db' | 'org' | 'services'>

/** The endpoint of the organisation or the operator's, and its key still sealed. */
export type Found = { endpoint: Endpoint; sealedKey: string }

const purpose = (orgId: string) => `model key ${orgId}`

/** Encrypts an endpoint's key for its organisation alone. */
export const sealKey = (tx: Pick<In, 'org' | 'services'>, key: string): string =>
  key === '' ? '' : sealText(tx.services.secret, purpose(tx.org.id), key)

/** The key to send. Throws a fault where it was sealed with another secret. */
export function openKey(
  { services, org }: Pick<In, 'org' | 'services'>,
  { endpoint, sealedKey }: Found,
): string {
  if (endpoint.source === 'operator') return services.model?.key ?? ''
  try {
    return sealedKey === '' ? '' : openSealedText(services.secret, purpose(org.id), sealedKey)
  } catch (error) {
    throw new AskingFault('sealed', null, { cause: error })
  }
}

/** The row of the organisation, made when it is first needed; `lock` makes others wait for the end of the transaction. */
export async function endpointRow(tx: In, { lock = false } = {}): Promise<Row> {
  const query = tx.db.select().from(endpoints).where(eq(endpoints.orgId, tx.org.id))
  const [row] = await (lock ? query.for('update') : query)
  if (row) return row
  await tx.db.insert(endpoints).values({ orgId: tx.org.id, id: newId() }).onConflictDoNothing()
  return endpointRow(tx, { lock })
}

/** What a row names together with what the operator offers, or null where neither names a model. */
export function endpointOf({ services }: Pick<In, 'services'>, row: Row): Found | null {
  const own = row.baseUrl !== '' && row.model !== ''
  const operator = own ? null : services.model
  const named = operator ?? (own ? row : null)
  if (!named) return null
  const endpoint: Endpoint = {
    source: own ? 'organisation' : 'operator',
    baseUrl: named.baseUrl,
    host: hostOf(named.baseUrl),
    model: named.model,
    external: isExternal(named.baseUrl),
    staysInside: row.staysInside,
    outgoing: operator?.outgoing ?? services.outgoing,
    redacts: row.redacts,
    concurrency: row.concurrency,
    monthlyBudget: lowest(row.monthlyBudget, operator?.monthlyBudget ?? null),
    // What the operator pays is not for the organisation to say.
    prices: operator?.prices ?? { input: row.inputPrice, output: row.outputPrice },
    ...picturesOf(operator, row),
    pricesVersion: row.pricesVersion,
    dialect: row.dialect,
  }
  return { endpoint, sealedKey: row.sealedKey }
}

const picturesOf = (operator: ModelEndpoint | null, row: Row) =>
  operator
    ? { imageModel: operator.imageModel, imagePrice: operator.imagePrice }
    : { imageModel: row.imageModel ?? '', imagePrice: row.imagePrice ?? 0 }

const lowest = (a: number | null, b: number | null) =>
  a === null || b === null ? (a ?? b) : Math.min(a, b)

export type Assistant = {
  available: boolean
  /** Why there is none, in words for the page. */
  reason: string
  model: string
  /** Draws pictures; empty where there is none. */
  imageModel: string
  /** What a picture costs, in micro-dollars. */
  imagePrice: number
  host: string
  external: boolean
  /** What becomes of personal data, in words for whoever is about to send it; empty where there is no model. */
  privacy: string
}

const none = {
  available: false,
  model: '',
  imageModel: '',
  imagePrice: 0,
  host: '',
  external: false,
  privacy: '',
}

/** Who drafts for this organisation: pages name the model, or say that drafts come from facts and templates. */
export const findAssistant = (ctx: ActingContext): Promise<Assistant> =>
  assistantTransaction(ctx, async (tx) => {
    const found = endpointOf(tx, await endpointRow(tx))
    if (!found) return { ...none, reason: 'No language model is set up.' }
    const { model, imageModel, imagePrice, host, external, staysInside } = found.endpoint
    if (external && staysInside)
      return { ...none, reason: 'This organisation uses no model outside its own network.' }
    const privacy = privacyWords(found.endpoint)
    return { available: true, reason: '', model, imageModel, imagePrice, host, external, privacy }
  })
