import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

type Told = { id: string; label: string; value: string }

export type ChangesProps = {
  here: string
  changes: { changed: (Told & { now: string })[]; added: Told[]; gone: Told[] }
  mayRefresh: boolean
}

/** What is another fact at its source by now, and the button that takes it over. */
export const Changes = ({ here, changes: { changed, added, gone }, mayRefresh }: ChangesProps) => (
  <Notice tone="warn" title="What changed since the facts were frozen">
    <ul className="fact-lines">
      {changed.map(({ id, label, value, now }) => (
        <li key={id}>
          {label}: <del>{value}</del> is <strong>{now}</strong> now
        </li>
      ))}
      {added.map(({ id, label, value }) => (
        <li key={id}>
          New: {label}, {value}
        </li>
      ))}
      {gone.map(({ id, label, value }) => (
        <li key={id}>
          Gone: {label}, which was {value}
        </li>
      ))}
    </ul>
    {mayRefresh && (
      <PostForm action={`${here}/facts/refresh`} layout="inline">
        <Button>Take over the facts of today</Button>
        <p className="text-sm">Sentences that rest on an old one are then marked as out of date.</p>
      </PostForm>
    )}
  </Notice>
)
