import { organisationContext } from '#app/accounts/context.ts'
import type { Route } from './+types/markdown.feed.ts'
import { findStory } from './stories.server.ts'
import { storyMarkdown } from './story.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { at, ...story } = await findStory(ctx, params.story)
  return new Response(storyMarkdown({ ...story, on: at.toISOString().slice(0, 10) }), {
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': 'attachment; filename="story.md"',
    },
  })
}
