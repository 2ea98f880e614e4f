import { factSources } from '#app/company/writing/fact-sources.server.ts'
import { makeTldr } from '#app/writing/tldrs/keeping/tldrs.server.ts'
import { sampleMemo } from '#db/seed/tldrs.ts'
import { transaction } from '#db/connection.server.ts'
import type { Story } from './story.server.ts'

/** A memo and a success story, each in a sentence or two. */
export async function tellTldrs(story: Story): Promise<void> {
  const { by, daysAgo, name, title, text, sentences } = sampleMemo
  const from = { type: 'text' as const, name, text, cut: false }
  await makeTldr(story.as(by, daysAgo), factSources, { title, sentences, from })
  const planner = story.as(by, daysAgo - 1)
  const told = factSources.find(({ type }) => type === 'story')
  const [success] = (await transaction(planner, async (tx) => told?.list(tx))) ?? []
  if (!success) return
  const about = { title: '', sentences: 2, from: `story:${success.id}` }
  await makeTldr(planner, factSources, about)
}
