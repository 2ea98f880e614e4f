import { useState } from 'react'
import type { FormErrors } from '#app/http/forms.ts'
import type { Start } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { checkPlan } from '#app/planning/roadmap/views/plan/check-plan.ts'
import type { Placements } from '#app/planning/roadmap/views/plan/check-plan.ts'
import type { Names } from '#app/planning/roadmap/views/plan/break-words.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { MoveVerdict } from './move-verdict.tsx'

export type BoardFormProps = Names & {
  here: string
  solveId: string
  problem: Problem
  placed: Placements
  value: number
  currency: string
  /** Starts that were checked on the server, for browsers without script. */
  checked: Start[] | null
  errors?: FormErrors | null
  values?: Record<string, unknown> | null
}

/** A choice of the start for every use case, with what the choices break. */
export function BoardForm(props: BoardFormProps) {
  const { here, solveId, problem, placed, checked } = props
  const [starts, setStarts] = useState(checked ?? placed.starts)
  const verdict = checkPlan(problem, { ...placed, starts })
  const move = (useCase: string, typed: string) => {
    const others = starts.filter((start) => start.useCase !== useCase)
    setStarts(typed === '' ? others : [...others, { useCase, quarter: Number(typed) }])
  }
  return (
    <PostForm
      action={`${here}/board?plan=${solveId}`}
      errors={props.errors}
      values={props.values}
      aria-label="Starts of the use cases"
    >
      <MoveVerdict {...props} verdict={verdict} />
      <Starts {...props} move={move} />
      <div className="form-actions is-in-sight">
        <Button name="step" value="keep" variant="primary">
          Keep this plan
        </Button>
        <Button name="step" value="check">
          Check
        </Button>
        <LinkButton to={here} variant="quiet">
          Cancel
        </LinkButton>
        <span className="text-sm">{shortVerdict(verdict.breaks.length)}</span>
      </div>
    </PostForm>
  )
}

/** What stands above the choices, where they are too many to see it. */
function shortVerdict(breaks: number): string {
  if (breaks === 0) return 'This can be done.'
  return breaks === 1 ? 'One rule is broken.' : `${breaks} rules are broken.`
}

type StartsProps = BoardFormProps & { move: (useCase: string, typed: string) => void }
type Row = { index: number; id: string; duration: number; start: number }

/** So many that are not in the plan stand open below those that are. */
const mostOut = 12

/** Those in the plan in the order of their starts; what is not in it is folded where it is long. */
function Starts(props: StartsProps) {
  const { problem, placed } = props
  const starts = new Map(placed.starts.map(({ useCase, quarter }) => [useCase, quarter]))
  const rows = problem.useCases.map(({ id, duration }, index) => ({
    index,
    id,
    duration,
    start: starts.get(id) ?? 0,
  }))
  const inside = rows.filter(({ start }) => start > 0).toSorted((a, b) => a.start - b.start)
  const outside = rows.filter(({ start }) => start === 0)
  if (outside.length <= mostOut) return <Choices {...props} rows={[...inside, ...outside]} />
  return (
    <>
      <Choices {...props} rows={inside} />
      <details>
        <summary>{outside.length} use cases that are not in the plan</summary>
        <Choices {...props} rows={outside} />
      </details>
    </>
  )
}

const Choices = ({ rows, titles, quarters, move }: StartsProps & { rows: Row[] }) => (
  <div className="columns">
    {rows.map(({ index, id, duration, start }) => (
      <div key={id}>
        <input type="hidden" name={`rows[${index}].useCase`} value={id} />
        <SelectField
          name={`rows[${index}].quarter`}
          label={titles[id] ?? 'A use case that is gone'}
          hint={duration === 1 ? 'One quarter of work' : `${duration} quarters of work`}
          options={quarters.map((label, at) => ({
            value: String(at + 1),
            label: `starts ${label}`,
          }))}
          placeholder="Not in the plan"
          defaultValue={start || ''}
          onChange={(event) => move(id, event.currentTarget.value)}
        />
      </div>
    ))}
  </div>
)
