import { useState } from 'react'
import { ChoiceFrame, ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { listOf, Option } from '#app/ui/forms/choice.tsx'
import type { ChoiceGroupProps } from '#app/ui/forms/choice-group.tsx'
import type { Choice } from '#app/ui/forms/choice.tsx'
import { useField } from '#app/ui/forms/form-context.tsx'
import { ChoiceSearch } from './choice-search.tsx'
import { askedFor, hasWords, lookFor, wordsField } from './looked-for.ts'

type LongChoiceGroupProps = Omit<ChoiceGroupProps, 'multiple'> & {
  /** What there is to choose, such as `use cases`. */
  things: string
  /** Choices can be looked for; the form’s action gives it back where a button asks for that (`formToLookIn`). */
  searched?: boolean
}

/** A list with more that is not ticked is folded. */
const most = 12

/**
 * Checkboxes of a list that may grow long: then what is ticked comes first, and the others wait in columns behind one
 * line, where the browser's own search still finds them.
 */
export function LongChoiceGroup({ things, searched, ...props }: LongChoiceGroupProps) {
  const { name, options } = props
  const field = useField(name)
  const error = props.error ?? field.error
  const search = useSearch(props)
  const ticked = search.ticked(listOf(field.isKept ? field.value : props.defaultValue))
  const chosen = options.filter(({ value }) => ticked.has(value))
  const others = options.filter(({ value }) => !ticked.has(value))
  if (others.length <= most && search.asked === null) return <ChoiceGroup {...props} multiple />
  const folded = `Choose among ${others.length} ${chosen.length > 0 ? 'other ' : ''}${things}`
  return (
    <ChoiceFrame {...props} error={error} ids={field}>
      <Ticks {...props} id={field.id} options={chosen} ticked />
      <details open={Boolean(error) || search.asked !== null}>
        <summary>{folded}</summary>
        {searched && <ChoiceSearch {...{ name, things }} all={options.length} {...search.found} />}
        <div className="choices is-long">
          <Ticks
            {...props}
            id={field.id}
            options={others}
            after={chosen.length}
            isShown={search.isFound}
          />
        </div>
      </details>
    </ChoiceFrame>
  )
}

/** The words that choices are looked for by, and what a button asked of those that have them. */
function useSearch({ name, options }: Pick<LongChoiceGroupProps, 'name' | 'options'>) {
  const asked = askedFor(name, useField(lookFor).value)
  const sent = useField(wordsField(name)).value
  const [words, setWords] = useState(typeof sent === 'string' ? sent : '')
  const has = hasWords(words)
  const isFound = ({ label, hint }: Choice) => has(`${String(label)} ${String(hint ?? '')}`)
  const found = new Set(options.filter(isFound).map(({ value }) => value))
  const ticked = (before: readonly string[]) =>
    new Set(
      asked === 'tick'
        ? [...before, ...found]
        : before.filter((value) => asked !== 'untick' || !found.has(value)),
    )
  const onTick = (wanted: boolean, among: HTMLFieldSetElement | null) => {
    const boxes = among?.querySelectorAll<HTMLInputElement>('input')
    for (const box of boxes ?? [])
      if (box.name === name && found.has(box.value) && box.checked !== wanted) box.click()
  }
  return { asked, ticked, isFound, found: { found: found.size, onWords: setWords, onTick } }
}

type TicksProps = {
  id: string
  name: string
  options: readonly Choice[]
  ticked?: boolean
  /** How many stand before them: the first of all carries the field's id for error links. */
  after?: number
  isShown?: (option: Choice) => boolean
}

const always = () => true

const Ticks = ({ id, name, options, ticked = false, after = 0, isShown = always }: TicksProps) =>
  options.map((option, index) => (
    <div key={option.value} hidden={!isShown(option)}>
      <Option
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
    </div>
  ))
