import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, SystemActor } from '#app/accounts/context.ts'
import { sealText } from '#app/mail/sealed-text.server.ts'
import { eraserTransaction, transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { mentionReviews } from '#db/schema/mentions.ts'
import type { Place } from '#db/schema/mentions.ts'
import { findBelongings } from './belongings.server.ts'
import { countPlaces, strikeMentions } from './mentions.server.ts'
import { tracePattern } from './traces.ts'
import type { Traced } from './traces.ts'

type Ctx = ActingContext<SystemActor>

/** Name, phone number and links, which anybody can claim. */
export type Doubtful = Pick<Traced, 'name' | 'phone' | 'links' | 'nameIsTheirs'>

export const mentionPurpose = 'mentions of an erased candidate'
const daysToDecide = 30
const day = 24 * 60 * 60 * 1000

/** In so many rows of a table a name may stand before a person has to say that it means who it seems to. */
const mostUnasked = 10

export const patternOf = ({ name, phone, links, nameIsTheirs }: Doubtful): string | null =>
  tracePattern({ name, phone, links, nameIsTheirs, email: '', mailbox: '' })

/**
 * What is looked for in the texts of others: all traces of somebody whom a member named, if they stand in a few places;
 * else the mailbox alone. Of the rest their own records are cleared, and a member is asked about the others.
 */
export async function lookedForEverywhere(
  ctx: Ctx,
  person: Traced & { id: string; isKnown: boolean },
): Promise<Doubtful> {
  const { name, phone, links, nameIsTheirs } = person
  const doubtful = { name, phone, links, nameIsTheirs }
  const pattern = patternOf(doubtful)
  if (!pattern) return doubtful
  const places = await eraserTransaction(ctx, async (tx) => {
    const own = await findBelongings(tx, person)
    const found = await countPlaces(tx, pattern, own)
    if (person.isKnown && found.every(({ rows }) => rows <= mostUnasked)) return null
    await strikeMentions(tx, pattern, own)
    return found
  })
  if (!places) return doubtful
  if (places.length > 0) await askAbout(ctx, { candidateId: person.id, doubtful, places })
  return { name, phone: '', links: [], nameIsTheirs: false }
}

type Asked = { candidateId: string; doubtful: Doubtful; places: Place[] }

const askAbout = (ctx: Ctx, { candidateId, doubtful, places }: Asked): Promise<void> =>
  transaction(ctx, async (tx) => {
    const sealed = sealText(tx.services.secret, mentionPurpose, JSON.stringify(doubtful))
    const endsAt = new Date(tx.now.getTime() + daysToDecide * day)
    const row = { id: newId(), candidateId, sealed, places, askedAt: tx.now, endsAt }
    const asked = await tx.db
      .insert(mentionReviews)
      .values({ orgId: tx.org.id, ...row })
      .onConflictDoNothing()
      .returning({ id: mentionReviews.id })
    if (asked.length === 0) return
    await record(tx, {
      verb: 'candidate.mentions-found',
      subject: { type: 'candidate', id: candidateId },
      data: { rows: places.reduce((sum, { rows }) => sum + rows, 0) },
    })
  })
