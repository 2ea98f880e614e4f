import { type MouseEvent, useEffect, useRef } from 'react'
import { type FieldErrors, fieldId, messageOf } from '#app/ui/forms/form-context.tsx'

export interface ErrorSummaryProps {
  errors: FieldErrors | null | undefined
  /** The form's prefix, so that the links find its fields; `PostForm` passes its own. */
  prefix: string
  title?: string
}

/** What is wrong with a form, each message a link to its field; takes the focus when it appears. */
export function ErrorSummary({
  errors,
  prefix,
  title = 'Please look at this again',
}: ErrorSummaryProps) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [errors])
  const names = Object.keys(errors ?? {}).filter((name) => messageOf(errors, name))
  if (names.length === 0) return null
  const titleId = `${prefix}-errors`
  return (
    <div
      ref={ref}
      className="error-summary"
      role="alert"
      tabIndex={-1}
      aria-labelledby={titleId}
      autoFocus
    >
      <h2 id={titleId}>{title}</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <Message name={name} prefix={prefix} text={messageOf(errors, name)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface MessageProps {
  name: string
  prefix: string
  text?: string
}

function Message({ name, prefix, text }: MessageProps) {
  if (name === '') return text
  const id = fieldId(prefix, name)
  return (
    <a href={`#${id}`} onClick={(event) => focusInstead(event, id)}>
      {text}
    </a>
  )
}

/** The field takes the focus without a new entry in the history. */
function focusInstead(event: MouseEvent, id: string) {
  const field = document.getElementById(id)
  if (!field) return
  event.preventDefault()
  field.focus()
}
