import { proposedDays } from '#app/hiring/scheduling/meetings/meeting.ts'
import type { TimesPageData } from '#app/hiring/scheduling/times/page-data.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

/** Who else of the pool could take an interview whose interviewer has no free time. */
export const OthersOfPool = ({ page: { home, ofPool, people } }: { page: TimesPageData }) =>
  ofPool && (
    <Section title="Others of the pool" lead={leadOf(ofPool.people.length, people)} card>
      {ofPool.people.length > 0 && (
        <div className="cluster">
          {ofPool.people.map(({ memberId, name }) => (
            <PostForm
              key={memberId}
              action={`${home}/interviews/${ofPool.interviewId}/pool`}
              layout="inline"
            >
              <input type="hidden" name="interviewer" value={memberId} />
              <Button type="submit">Ask {name}</Button>
            </PostForm>
          ))}
        </div>
      )}
    </Section>
  )

const leadOf = (count: number, people: TimesPageData['people']) =>
  count === 0
    ? `Nobody else of the pool has a free time in the next ${proposedDays} days either.`
    : `They have free times in the next ${proposedDays} days. Whoever you ask takes the interview in place of ${people.map(({ name }) => name).join(', ')}, and both hear of it.`
