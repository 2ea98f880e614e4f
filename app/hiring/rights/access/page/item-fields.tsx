import type { ShownPart } from '#app/hiring/rights/access/review.server.ts'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'

export type ItemFieldsProps = {
  item: ShownPart['items'][number]
  at: number
  /** Something of it was refused. */
  isWrong: boolean
}

const options = [
  { value: 'include', label: 'Include' },
  { value: 'redact', label: 'Include as reworked' },
  { value: 'leave-out', label: 'Leave out' },
]

const fieldOf = (at: number, name: string) => `items[${at}].${name}`

/** One record: what it says, and whether it goes out so, reworked, or not at all. */
export function ItemFields({ item, at, isWrong }: ItemFieldsProps) {
  const { source, heading, text, taken, choice } = item
  const title = `${at + 1}. ${heading}`
  return (
    <article className="card stack" aria-label={title}>
      <input type="hidden" name={fieldOf(at, 'source')} value={source} />
      <h2 className="text-base">{title}</h2>
      <p className="wrap-anywhere whitespace-pre-wrap">{text}</p>
      {taken.length > 0 && (
        <p className="text-muted text-sm">Taken out already: {taken.join(', ')}</p>
      )}
      <ChoiceGroup
        name={fieldOf(at, 'choice')}
        legend={
          <>
            What goes out<span className="sr-only"> of {title}</span>
          </>
        }
        options={options}
        defaultValue={choice}
        direction="row"
      />
      <Rework item={item} at={at} isWrong={isWrong} />
    </article>
  )
}

const Rework = ({ item: { choice, edited, reason }, at, isWrong }: ItemFieldsProps) => (
  <details open={isWrong || choice !== 'include'}>
    <summary>Rework it, or say why it is left out</summary>
    <div className="stack">
      <TextArea
        name={fieldOf(at, 'text')}
        label="Reworked text"
        hint="Goes out where “Include as reworked” is chosen."
        required={false}
        rows={Math.min(12, edited.split('\n').length + 1)}
        defaultValue={edited}
      />
      <TextField
        name={fieldOf(at, 'reason')}
        label="Why it is left out"
        hint="The person reads this."
        required={false}
        maxLength={500}
        defaultValue={reason}
      />
    </div>
  </details>
)
