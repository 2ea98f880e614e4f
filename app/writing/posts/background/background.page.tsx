import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { PostFrame } from '#app/writing/posts/editor/post-frame.tsx'
import { aboutOf } from '#app/writing/posts/editor/post-view.ts'
import { findPost } from '#app/writing/posts/keeping/reading.server.ts'
import { backgroundForm } from '#app/writing/posts/post-forms.ts'
import type { Route } from './+types/background.page.ts'
import { BackgroundSection } from './background-section.tsx'
import { backgroundView } from './background-view.server.ts'
import { drawBackground } from './drawing.server.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Background of ${loaderData?.title ?? 'a post'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const post = await findPost(ctx, params.post)
  const { id, title, state } = post
  const background = await backgroundView(ctx, post)
  return { posts: `/${ctx.org.slug}/posts`, id, title, state, about: aboutOf(post), background }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, backgroundForm), async ({ words }) => {
    await drawBackground(ctx, params.post, words)
    const picture = `/${ctx.org.slug}/posts/${params.post}/picture`
    return redirectWithFlash(picture, 'The background is drawn. Look at it before it goes out.')
  })
}

/** Where a refused wish is shown again, with what to do. */
export default function Background({ loaderData, actionData }: Route.ComponentProps) {
  const { background, about, ...post } = loaderData
  return (
    <PostFrame {...post} lead={about}>
      <BackgroundSection view={background} refused={actionData} />
    </PostFrame>
  )
}
