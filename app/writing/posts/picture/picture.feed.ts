import { organisationContext } from '#app/accounts/context.ts'
import { logoData, lookOf } from '#app/accounts/organisations/look/look.server.ts'
import { groundData } from '#app/writing/posts/background/ground.server.ts'
import { findPost } from '#app/writing/posts/keeping/reading.server.ts'
import type { Route } from './+types/picture.feed.ts'
import { drawCard } from './drawing.server.ts'
import { isSizeKey } from './sizes.ts'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const post = await findPost(ctx, params.post)
  const { picture } = post
  const look = { ...(await lookOf(ctx)), logo: await logoData(ctx) }
  const { headline, figure, caption } = picture
  const asked = new URL(request.url).searchParams.get('size')
  const size = isSizeKey(asked) ? asked : picture.size
  const drawn = await drawCard({
    size,
    headline,
    figure,
    caption,
    organisation: ctx.org.name,
    look,
    ground: await groundData(ctx, post),
  })
  return new Response(drawn, {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private, max-age=60' },
  })
}
