import { whoMeets } from '#app/hiring/interviews/pools/pool-words.ts'
import type { PanelInterview } from '#app/hiring/scorecards/panel/panel.server.ts'
import type { PanelPageData } from '#app/hiring/scorecards/panel/panel-data.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

export type AnotherFormProps = { interview: PanelInterview; page: PanelPageData }

/** From which pool somebody was chosen, and the way to somebody else of it. */
export const OfPool = ({ interview, page }: AnotherFormProps) => {
  const { pool, ending } = interview
  if (!pool) return null
  return (
    <>
      {!ending && (
        <p className="text-muted text-sm">
          {`The candidate meets ${whoMeets(pool.names, pool.each)}.`}
        </p>
      )}
      {!pool.mayAsk.ok && pool.open > 0 && !page.closed && (
        <p className="text-muted text-sm">{pool.mayAsk.reason}</p>
      )}
      {pool.mayAsk.ok && !page.closed && (
        <PostForm action={`${page.home}/interviews/${interview.id}/pool`} layout="inline">
          <Button type="submit" size="small">
            Ask somebody else of the pool
            <span className="sr-only">
              : {interview.name}, {interview.interviewer}
            </span>
          </Button>
        </PostForm>
      )}
    </>
  )
}
