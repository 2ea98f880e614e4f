import { organisationContext } from '#app/accounts/context.ts'
import { followDraft } from '#app/assistant/drafts/following.server.ts'
import type { DraftNews } from '#app/assistant/drafts/following.server.ts'
import { streamed } from '#app/http/streaming/streamed.ts'
import type { SentEvent } from '#app/http/streaming/streamed.ts'
import type { Route } from './+types/stream.feed.ts'
import { findOffer } from './offers.server.ts'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { document: documentId, offer: offerId } = params
  const { id } = await findOffer(ctx, { documentId, offerId })
  return streamed(request, ({ lastEventId, signal }) => {
    const from = Math.max(0, Math.trunc(Number(lastEventId)) || 0)
    return asEvents(followDraft(ctx, id, { from, signal }))
  })
}

/** The id of an event is how much a reader has read with it. */
async function* asEvents(news: AsyncIterable<DraftNews>): AsyncGenerator<SentEvent> {
  for await (const one of news)
    yield {
      id: String(one.at),
      event: one.type,
      data: one.type === 'text' ? one.text : one.state,
    }
}
