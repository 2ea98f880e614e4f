import { organisationContext } from '#app/accounts/context.ts'
import { followDraft } from '#app/assistant/drafts/following.server.ts'
import type { DraftNews } from '#app/assistant/drafts/following.server.ts'
import { streamed } from '#app/http/streaming/streamed.ts'
import type { SentEvent } from '#app/http/streaming/streamed.ts'
import type { Route } from './+types/stream.feed.ts'
import { findLatestOffer } from './offers.server.ts'
import { placeInOffer, readSoFar } from './place-in-offer.ts'

/** What the model writes for a section at this moment: a reader needs no page first that names the offer. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { document: documentId, section: sectionId } = params
  const { id } = await findLatestOffer(ctx, { documentId, sectionId })
  return streamed(request, ({ lastEventId, signal }) =>
    asEvents(id, followDraft(ctx, id, { from: readSoFar(lastEventId, id), signal })),
  )
}

async function* asEvents(id: string, news: AsyncIterable<DraftNews>): AsyncGenerator<SentEvent> {
  for await (const one of news)
    yield {
      id: placeInOffer(id, one.at),
      event: one.type,
      data: one.type === 'text' ? one.text : one.state,
    }
}
