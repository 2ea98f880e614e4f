import type { Context } from '#app/accounts/context.ts'
import { findAssistant } from '#app/assistant/endpoints/endpoints.server.ts'
import { inDollars } from '#app/assistant/settings/settings-form.ts'
import type { FoundPost } from '#app/writing/posts/keeping/reading.server.ts'
import { firstWords } from './wish.ts'

/** What a post's pages show of its background, and who could draw one. */
export async function backgroundView(ctx: Context, post: FoundPost) {
  const { available, imageModel, imagePrice, host } = await findAssistant(ctx)
  const price = imagePrice > 0 ? inDollars(imagePrice) : ''
  const { background, mayEdit } = post
  return {
    here: `/${ctx.org.slug}/posts/${post.id}`,
    mayEdit,
    painter: available && imageModel !== '' ? { model: imageModel, host, price } : null,
    drawn: background && {
      words: background.words,
      model: background.model,
      host: background.host,
      promptHash: background.promptHash,
      at: background.at,
      by: background.by,
      replaced: post.replaced.get(background.callId) ?? '',
    },
    firstWords: background?.words ?? firstWords(post),
  }
}

export type BackgroundView = Awaited<ReturnType<typeof backgroundView>>
