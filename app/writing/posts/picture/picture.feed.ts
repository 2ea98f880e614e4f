import { organisationContext } from '#app/accounts/context.ts'
import { findSettings } from '#app/accounts/organisations/settings.server.ts'
import { findPost } from '#app/writing/posts/keeping/reading.server.ts'
import type { Route } from './+types/picture.feed.ts'
import { drawCard } from './drawing.server.ts'
import { isSizeKey } from './sizes.ts'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { picture } = await findPost(ctx, params.post)
  const { accent, ink } = await findSettings(ctx)
  const { headline, figure, caption } = picture
  const asked = new URL(request.url).searchParams.get('size')
  const size = isSizeKey(asked) ? asked : picture.size
  const look = { accent, ink }
  const drawn = await drawCard({
    size,
    headline,
    figure,
    caption,
    organisation: ctx.org.name,
    look,
  })
  return new Response(drawn, {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private, max-age=60' },
  })
}
