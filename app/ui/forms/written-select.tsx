import { useWritten } from '#app/ui/markup/keeping.tsx'
import { markup, type Markup } from '#app/ui/markup/markup.ts'
import { Written } from '#app/ui/markup/written.tsx'
import { FieldFrame, type SelectFieldProps, useControl } from './field.tsx'

interface WrittenSelectProps<Given extends object> extends Pick<
  SelectFieldProps,
  'name' | 'label'
> {
  /** The options, and all that they depend on. */
  optionsFor: (given: Given) => readonly Option[]
  given: Given
}

/** A select of many options that are the same for everybody: they are written at once, the chosen one among them. */
export function WrittenSelect<Given extends object>(props: WrittenSelectProps<Given>) {
  const { optionsFor, given, ...field } = props
  const { control, frame } = useControl(field)
  const { defaultValue, ...rest } = control as typeof control & { defaultValue?: unknown }
  const written = useWritten(optionsFor, { ...given, asked: defaultValue }, () => {
    const options = optionsFor(given)
    const chosen = options.find(({ value }) => value === defaultValue)?.value ?? ''
    return markup`${options.map((option) => optionMarkup(option, chosen))}`
  })
  return (
    <FieldFrame {...frame}>
      <Written tag="select" {...rest} markup={written} />
    </FieldFrame>
  )
}

type Option = SelectFieldProps['options'][number]

const optionMarkup = ({ value, label }: Option, chosen: string): Markup =>
  markup`<option value="${value}"${value === chosen && markup` selected=""`}>${label}</option>`
