import { useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { TextArea, type TextAreaProps } from '#app/ui/forms/field.tsx'
import { typedMention } from './mentions.ts'

export type MentionAreaProps = TextAreaProps & { people: readonly { id: string; name: string }[] }

/** A textarea in which @ and a name mention somebody; with script the names that fit are offered below it. */
export function MentionArea({ people, ...props }: MentionAreaProps) {
  const area = useRef<HTMLTextAreaElement | null>(null)
  const [typed, setTyped] = useState<{ from: number; typed: string } | null>(null)
  const onInput = (event: FormEvent<HTMLTextAreaElement>) => {
    area.current = event.currentTarget
    setTyped(typedMention(area.current.value, area.current.selectionStart))
  }
  const fitting = typed
    ? people
        .filter(({ name }) => name.toLowerCase().includes(typed.typed.toLowerCase()))
        .filter(({ name }) => name.toLowerCase() !== typed.typed.trimEnd().toLowerCase())
        .slice(0, 5)
    : []
  const pick = (name: string) => {
    const field = area.current
    if (!field || !typed) return
    field.setRangeText(`@${name} `, typed.from, field.selectionStart, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.focus()
    setTyped(null)
  }
  return (
    <div className="mention-area">
      <TextArea hint="@ and a name tells that person." {...props} onInput={onInput} />
      {fitting.length > 0 && (
        <div className="cluster" role="group" aria-label="Mention">
          {fitting.map(({ id, name }) => (
            <button key={id} type="button" className="button is-small" onClick={() => pick(name)}>
              @{name}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
