import { organisationContext } from '#app/accounts/context.ts'
import { findAssistant } from '#app/assistant/endpoints/endpoints.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { subjectChecksContext } from '#app/writing/context.ts'
import { PostFrame } from '#app/writing/posts/editor/post-frame.tsx'
import { viewOf } from '#app/writing/posts/editor/post-view.ts'
import { findPost } from '#app/writing/posts/keeping/reading.server.ts'
import { wishesForm } from '#app/writing/posts/post-forms.ts'
import type { Route } from './+types/draft.page.ts'
import { draftPost } from './drafts.server.ts'
import { ModelDraft } from './model-draft.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Draft of ${loaderData?.title ?? 'a post'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const post = await findPost(ctx, params.post)
  const view = viewOf(post, { ctx, checks: context.get(subjectChecksContext) })
  const { posts, id, title, state, about, mayEdit, here, version, suggestion, source } = view
  const assistant = await findAssistant(ctx)
  const shown = { here, version, suggestion, source, assistant }
  return { posts, id, title, state, about, mayEdit, shown }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, wishesForm), async ({ wishes }) => {
    await draftPost(ctx, params.post, wishes)
    return redirectWithFlash(
      `/${ctx.org.slug}/posts/${params.post}`,
      'A draft waits below the text. Nothing is changed until you take it.',
    )
  })
}

/** Where wishes that led to no draft are shown again, with what to do. */
export default function Draft({ loaderData, actionData }: Route.ComponentProps) {
  const { shown, mayEdit, about, ...post } = loaderData
  return (
    <PostFrame {...post} lead={about}>
      {mayEdit ? (
        <ModelDraft {...shown} refused={actionData} />
      ) : (
        <p className="text-muted">{shown.source}</p>
      )}
    </PostFrame>
  )
}
