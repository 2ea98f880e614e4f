import { useDeferredValue, useEffect, useState } from 'react'
import { useFetcher } from 'react-router'
import { applySuggestion } from '#app/roles/job-ad/finding.ts'
import type { Finding } from '#app/roles/job-ad/finding.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { FindingsList } from './findings-list.tsx'
import { Preview } from './preview.tsx'

type Checked = { markdown: string; findings: Finding[] }
type Answer = {
  checked?: Checked
  errors?: Record<string, string[]>
  values?: Record<string, unknown>
  conflict?: { message: string; theirs?: unknown; number?: unknown }
}

export type DescriptionEditorProps = {
  here: string
  number: number
  markdown: string
  findings: Finding[]
  answer: unknown
}

const checkAfterMs = 600

/** The text beside its preview and remarks; without script, “Check” shows both after a round trip. */
export function DescriptionEditor({
  here,
  number,
  markdown,
  findings,
  answer,
}: DescriptionEditorProps) {
  const said = (answer ?? {}) as Answer
  const start = said.checked?.markdown ?? textIn(said.values?.markdown) ?? markdown
  const [text, setText] = useState(start)
  const shown = useDeferredValue(text)
  const live = useLiveCheck(here, number, text, said.checked ?? { markdown, findings })
  const fix = (finding: Finding) => setText(applySuggestion(live.markdown, finding))
  return (
    <div className="beside is-even">
      <TextForm
        here={here}
        said={said}
        number={numberIn(said.conflict?.number) ?? number}
        text={text}
        onText={setText}
      />
      <div className="stack">
        <Section title="Remarks">
          <FindingsList findings={live.findings} onFix={fix} />
        </Section>
        <Section title="Preview">
          <Preview text={shown} />
        </Section>
      </div>
    </div>
  )
}

type TextFormProps = {
  here: string
  said: Answer
  number: number
  text: string
  onText: (text: string) => void
}

const TextForm = ({ here, said, number, text, onText }: TextFormProps) => (
  <PostForm action={here} errors={said.errors} values={said.values} warnUnsaved>
    {said.conflict && <TheirVersion {...said.conflict} />}
    <input type="hidden" name="number" value={number} />
    <TextArea
      name="markdown"
      label="Job description"
      hint="Markdown: # for headings, - for lists, ** for bold"
      rows={28}
      required
      value={text}
      onChange={(event) => onText(event.target.value)}
    />
    <TextField name="reason" label="What changed, and why" required={false} maxLength={300} />
    <EditorActions here={here} />
  </PostForm>
)

const EditorActions = ({ here }: { here: string }) => (
  <div className="form-actions">
    <Button type="submit" name="intent" value="save" variant="primary">
      Save as a new version
    </Button>
    <Button type="submit" name="intent" value="check">
      Check
    </Button>
    <LinkButton to={`${here}/history`} variant="quiet">
      History
    </LinkButton>
  </div>
)

/** Sends the text to be checked once typing rests; answers for older texts are replaced by newer ones. */
function useLiveCheck(here: string, number: number, text: string, first: Checked): Checked {
  const { data, submit } = useFetcher<{ checked?: Checked }>()
  const latest = data?.checked ?? first
  useEffect(() => {
    if (text === latest.markdown) return
    const fields = { markdown: text, number: String(number), intent: 'check' }
    const timer = setTimeout(
      () => void submit(fields, { method: 'post', action: here }),
      checkAfterMs,
    )
    return () => clearTimeout(timer)
  }, [text, latest.markdown, number, here, submit])
  return latest
}

const TheirVersion = ({ message, theirs }: NonNullable<Answer['conflict']>) => (
  <Notice tone="warn" title="Two people changed this text">
    <p>
      {message} Your text is in the field below. Take over what you need from theirs, then save
      again.
    </p>
    <details open>
      <summary>Their text</summary>
      <textarea readOnly rows={10} aria-label="Their text" defaultValue={textIn(theirs)} />
    </details>
  </Notice>
)

const textIn = (value: unknown) => (typeof value === 'string' ? value : undefined)
const numberIn = (value: unknown) => (typeof value === 'number' ? value : undefined)
