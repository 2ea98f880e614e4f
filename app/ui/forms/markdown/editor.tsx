import { lazy, Suspense, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { useHydrated } from '#app/ui/data/hydrated.tsx'
import { Icon } from '#app/ui/icons/icon.tsx'
import type { IconName } from '#app/ui/icons/icon.tsx'
import { FieldFrame, type TextAreaProps, useControl } from '#app/ui/forms/field.tsx'
import { marked } from './marks.ts'
import type { Mark } from './marks.ts'

const Markdown = lazy(async () => ({ default: (await import('#app/ui/markdown.tsx')).Markdown }))

const tools: { mark: Mark; label: string; keys?: string; icon: IconName }[] = [
  { mark: 'bold', label: 'Bold', keys: 'b', icon: 'bold' },
  { mark: 'italic', label: 'Italic', keys: 'i', icon: 'italic' },
  { mark: 'heading', label: 'Heading', icon: 'heading-3' },
  { mark: 'list', label: 'List', icon: 'list' },
  { mark: 'numbers', label: 'Numbered list', icon: 'list-ordered' },
  { mark: 'quote', label: 'Quote', icon: 'quote' },
  { mark: 'link', label: 'Link', keys: 'k', icon: 'link-2' },
  { mark: 'table', label: 'Table', icon: 'table-2' },
]

export type MarkdownEditorProps = Omit<TextAreaProps, 'ref' | 'onKeyDown'>

/** A textarea for Markdown; with script it has buttons, keys and a preview. */
export function MarkdownEditor(props: MarkdownEditorProps) {
  const { control, frame, rest } = useControl(props)
  const area = useRef<HTMLTextAreaElement>(null)
  const hydrated = useHydrated()
  const [preview, setPreview] = useState<string | null>(null)
  const apply = (mark: Mark) => insert(area, mark)
  const onKeyDown = (event: KeyboardEvent) => {
    const tool = tools.find(({ keys }) => keys === event.key.toLowerCase())
    if (!tool || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    apply(tool.mark)
  }
  return (
    <FieldFrame {...frame}>
      {hydrated && (
        <Tools
          apply={apply}
          previewing={preview !== null}
          toggle={() => setPreview(preview === null ? (area.current?.value ?? '') : null)}
        />
      )}
      <textarea {...control} {...rest} ref={area} onKeyDown={onKeyDown} hidden={preview !== null} />
      {preview !== null && (
        <div className="markdown-preview" role="region" aria-label="Preview" tabIndex={0}>
          <Suspense fallback={<p className="text-muted">Preview …</p>}>
            <Markdown text={preview || '*Nothing is written yet.*'} headingOffset={2} />
          </Suspense>
        </div>
      )}
    </FieldFrame>
  )
}

type ToolsProps = { apply: (mark: Mark) => void; previewing: boolean; toggle: () => void }

const Tools = ({ apply, previewing, toggle }: ToolsProps) => (
  <div className="markdown-tools" role="group" aria-label="Formatting">
    {tools.map(({ mark, label, keys, icon }) => (
      <button
        key={mark}
        type="button"
        title={keys ? `${label} (Ctrl+${keys.toUpperCase()})` : label}
        aria-label={label}
        disabled={previewing}
        onClick={() => apply(mark)}
      >
        <Icon name={icon} size={16} />
      </button>
    ))}
    <button type="button" aria-pressed={previewing} className="is-wide" onClick={toggle}>
      {previewing ? 'Write' : 'Preview'}
    </button>
  </div>
)

/** Changes the text as a person would type it, so that the browser can undo it. */
function insert(area: RefObject<HTMLTextAreaElement | null>, mark: Mark) {
  const field = area.current
  if (!field) return
  const { value, selectionStart, selectionEnd } = field
  const { text, from, to, select } = marked(value, selectionStart, selectionEnd, mark)
  field.focus()
  field.setRangeText(text, from, to, 'end')
  field.setSelectionRange(...select)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
