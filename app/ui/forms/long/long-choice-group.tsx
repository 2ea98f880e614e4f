import { ChoiceFrame, ChoiceGroup, listOf, Option } from '#app/ui/forms/choice.tsx'
import type { Choice, ChoiceGroupProps } from '#app/ui/forms/choice.tsx'
import { useField } from '#app/ui/forms/form-context.tsx'

type LongChoiceGroupProps = Omit<ChoiceGroupProps, 'multiple'> & {
  /** What there is to choose, such as `use cases`. */
  things: string
}

/** A list with more that is not ticked is folded. */
const most = 12

/**
 * Checkboxes of a list that may grow long: then what is ticked comes first, and the others wait in columns behind one
 * line, where the browser's own search still finds them.
 */
export function LongChoiceGroup({ things, ...props }: LongChoiceGroupProps) {
  const field = useField(props.name)
  const error = props.error ?? field.error
  const ticked = new Set(listOf(field.isKept ? field.value : props.defaultValue))
  const chosen = props.options.filter(({ value }) => ticked.has(value))
  const others = props.options.filter(({ value }) => !ticked.has(value))
  if (others.length <= most) return <ChoiceGroup {...props} multiple />
  return (
    <ChoiceFrame {...props} error={error} ids={field}>
      <Ticks {...props} id={field.id} options={chosen} ticked />
      <details open={Boolean(error)}>
        <summary>
          Choose among {others.length} {chosen.length > 0 ? 'other ' : ''}
          {things}
        </summary>
        <div className="choices is-long">
          <Ticks {...props} id={field.id} options={others} after={chosen.length} />
        </div>
      </details>
    </ChoiceFrame>
  )
}

type TicksProps = {
  id: string
  name: string
  options: readonly Choice[]
  ticked?: boolean
  /** How many stand before them: the first of all carries the field's id for error links. */
  after?: number
}

const Ticks = ({ id, name, options, ticked = false, after = 0 }: TicksProps) =>
  options.map((option, index) => (
    <Option
      key={option.value}
      option={option}
      input={{
        type: 'checkbox',
        id: after + index === 0 ? id : `${id}-${after + index + 1}`,
        name,
        value: option.value,
        disabled: option.disabled,
        defaultChecked: ticked,
      }}
    />
  ))
