import type { Stage } from '#app/planning/use-cases/use-case.ts'
import { stageNames, stageTones } from '#app/planning/use-cases/words.ts'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'

type Similar = { id: string; number: number; title: string; stage: Stage }

type SimilarListProps = {
  home: string
  similar: Similar[]
  /** What the person typed about the problem; it goes to the use case it is the same as. */
  problem: string
}

/** What sounds alike, before an idea is added: is it the same, or another one? */
export const SimilarList = ({ home, similar, problem }: SimilarListProps) => (
  <Notice tone="warn" title="Is it one of these?">
    <p>
      These sound alike. If yours is one of them, what you wrote is noted there and nothing is added
      twice.
    </p>
    <ul className="rows">
      {similar.map(({ id, number, title, stage }) => (
        <li key={id} className="cluster">
          <strong>
            {number} · {title}
          </strong>
          <Status tone={stageTones[stage]}>{stageNames[stage]}</Status>
          <PostForm action={`${home}/${id}/voice`} layout="inline">
            <input type="hidden" name="wants" value={problem} />
            <Button size="small" aria-label={`It is the same as ${title}`}>
              It is the same
            </Button>
          </PostForm>
        </li>
      ))}
    </ul>
    <p>If it is another one, hand it in below.</p>
  </Notice>
)
