import { factSources } from '#app/company/writing/fact-sources.server.ts'
import { listStories } from '#app/planning/outcomes/stories/stories.server.ts'
import { beginPost } from '#app/writing/posts/keeping/beginning.server.ts'
import { fillPattern } from '#app/writing/posts/keeping/changing.server.ts'
import { findPost } from '#app/writing/posts/keeping/reading.server.ts'
import { examinePost } from '#app/writing/posts/checks/examine.ts'
import { markReady, schedulePost } from '#app/writing/posts/keeping/states.server.ts'
import { samplePosts } from '#db/seed/posts.ts'
import type { Story } from './story.server.ts'

/** Posts that the sample company writes. */
export async function tellPosts(story: Story): Promise<void> {
  const [told] = await listStories(story.as('leilani', 2))
  for (const { by, daysAgo, begun, slots, ready, inDays } of samplePosts) {
    const writer = story.as(by, daysAgo)
    const subject = begun.subject && told ? `story:${told.id}` : ''
    const { id } = await beginPost(writer, factSources, { ...begun, subject })
    const { version, slots: offered } = await findPost(writer, id)
    await fillPattern(writer, { id, version, slots: { ...offered, ...slots } })
    if (ready) await markReady(writer, id, (post) => examinePost(post, [], writer.now))
    if (inDays !== null) await schedulePost(writer, id, story.on(-inDays))
  }
}
