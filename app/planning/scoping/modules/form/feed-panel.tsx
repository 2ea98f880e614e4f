import type { Offer } from '#app/planning/scoping/modules/frame/offers.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'

export type Fed = { words: string; fedBy: string; fedAt: Date }
export type FeedPanelProps = {
  action: string
  /** Where what stands twice can be taken out. */
  estimates: string
  feeds: readonly (Offer & { twice: string | null })[]
  fed: readonly Fed[]
}

/** The numbers and risks a worksheet can hand on, beside what they would replace, and what was handed on before. */
export const FeedPanel = ({ action, estimates, feeds, fed }: FeedPanelProps) => (
  <Section title="Use it in the use case" level={3} card>
    <div className="stack">
      {feeds.map((feed) => (
        <PostForm key={feed.key} action={action}>
          <input type="hidden" name="feed" value={feed.key} />
          <input type="hidden" name="was" value={feed.was} />
          {feed.twice && (
            <Notice tone="warn">
              {feed.twice} <PageLink to={estimates}>To the estimates</PageLink>
            </Notice>
          )}
          {feed.now && <p>{feed.now}</p>}
          <div className="form-actions">
            {feed.buttons.map(({ way, label }) => (
              <Button key={way} name="way" value={way}>
                {label}
              </Button>
            ))}
          </div>
        </PostForm>
      ))}
      <FedList fed={fed} />
    </div>
  </Section>
)

export const FedList = ({ fed }: { fed: readonly Fed[] }) =>
  fed.length > 0 && (
    <ul className="text-sm text-muted">
      {fed.map(({ words, fedBy, fedAt }) => (
        <li key={String(fedAt) + words}>
          {words} {fedBy}, <RelativeTime at={fedAt} />
        </li>
      ))}
    </ul>
  )
