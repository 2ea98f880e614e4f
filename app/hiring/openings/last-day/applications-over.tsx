import { Day } from '#app/ui/time/day.tsx'
import { useNow } from '#app/ui/time/now.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

type ApplicationsOverProps = { here: string; lastDay: string; mayExtend: boolean }

/** That nobody can apply any more, and the way to let people apply again. */
export function ApplicationsOver({ here, lastDay, mayExtend }: ApplicationsOverProps) {
  const today = useNow().toISOString().slice(0, 10)
  return (
    <div className="stack">
      <Notice tone="warn" title="Nobody can apply any more">
        The last day to apply was <Day day={lastDay} />. The page says so; whoever applied in time
        stays in process.
      </Notice>
      {mayExtend && (
        <PostForm id="last-day" action={`${here}/last-day`} layout="inline">
          <TextField
            name="lastDay"
            label="New last day to apply"
            type="date"
            min={today}
            required
          />
          <Button>Extend</Button>
        </PostForm>
      )}
    </div>
  )
}
