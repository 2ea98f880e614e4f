import { bonusWords, dayWords, payWords } from '#app/hiring/offers/letter/letter.ts'
import { payOf } from '#app/hiring/offers/offer.ts'
import { sentStateOf } from '#app/hiring/offers/offer-state.ts'
import type { SentState } from '#app/hiring/offers/offer-state.ts'
import { findSentOffer } from '#app/hiring/offers/sent-offer.server.ts'
import { findZone } from '#app/hiring/offers/zone.server.ts'
import { endingOf, findOwn } from '#app/hiring/portal/own-applications.server.ts'
import type { PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { isUnheard } from '#app/hiring/portal/status.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { words } from '#app/hiring/portal/words/words.ts'

/** What a candidate sees of an offer: what it says, how it stands, what they answered. Nothing else. */
export type OwnOffer = {
  offer: string
  title: string
  state: SentState | 'closed'
  letter: string
  facts: { label: string; value: string }[]
  sentAt: string
  expiresAt: string
  /** The zone its last day is counted in. */
  timeZone: string
  answered: { name: string; at: string } | null
}

/** The offer of an own application. Throws `NotFound` where none was sent. */
export const showOwnOffer = (ctx: PortalContext, id: string): Promise<OwnOffer> =>
  transaction(ctx, async (tx) => {
    const own = await findOwn(tx, id)
    const sent = await findSentOffer(tx, id)
    if (!sent) throw new NotFound()
    const ending = endingOf(own)
    const isClosed = ending !== null && !isUnheard(ending, tx.now)
    const state = sentStateOf(sent, tx.now)
    const { answer, letter } = sent
    return {
      offer: sent.id,
      title: own.title,
      state: state === 'open' && isClosed ? 'closed' : state,
      letter,
      facts: factsOf(sent),
      sentAt: sent.sentAt.toISOString(),
      expiresAt: sent.expiresAt.toISOString(),
      timeZone: await findZone(tx, tx.actor.id),
      answered: answer && { name: answer.typedName, at: answer.at.toISOString() },
    }
  })

type Sent = NonNullable<Awaited<ReturnType<typeof findSentOffer>>>

const said = words.offer.facts

function factsOf(sent: Sent): OwnOffer['facts'] {
  const pay = payOf(sent)
  const facts = [
    { label: said.base, value: payWords(pay) },
    { label: said.bonus, value: bonusWords(pay) },
    { label: said.equity, value: sent.equity },
    { label: said.start, value: dayWords(sent.startsOn) },
    { label: said.place, value: sent.location },
  ]
  return facts.filter(({ value }) => value !== '')
}
