import { useWritten } from '#app/ui/markup/keeping.tsx'
import { markup, type Markup } from '#app/ui/markup/markup.ts'
import { Written } from '#app/ui/markup/written.tsx'
import { FieldFrame, type SelectFieldProps, useControl } from './field.tsx'

type WrittenSelectProps = Pick<SelectFieldProps, 'name' | 'label' | 'options'>

/** A select of many options that are the same for everybody: they are written at once, the chosen one among them. */
export function WrittenSelect({ options, ...props }: WrittenSelectProps) {
  const { control, frame } = useControl(props)
  const { defaultValue, ...rest } = control as typeof control & { defaultValue?: unknown }
  const chosen = options.find(({ value }) => value === defaultValue)?.value ?? ''
  const written = useWritten(optionMarkup, { options, chosen }, () => {
    const all = options.map((option) => optionMarkup(option, chosen))
    return markup`${all}`
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
