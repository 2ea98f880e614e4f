import { useFetcher } from 'react-router'
import type { DraftAnswer } from '#app/planning/scoping/steps/both-texts.ts'
import { Autosave as AutosaveForm } from '#app/ui/forms/autosave/autosave.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import { ontoRows } from './onto-rows.ts'

export interface AutosaveProps {
  /** What the draft is kept under in this browser. */
  name: string
  /** What the page was filled with. */
  stamp: string
  action: string
}

/** Saves the step around it while it is written. */
export function Autosave(props: AutosaveProps) {
  const saving = useFetcher<DraftAnswer>()
  return (
    <AutosaveForm
      {...props}
      saving={saving}
      thing="this step"
      read={readAnswer}
      fit={ontoRows}
      onAnswer={note}
    />
  )
}

const readAnswer = (answer: DraftAnswer) => ({
  words: wordsFor(answer),
  conflict: answer.conflicts?.length ? <ConflictNotice conflicts={answer.conflicts} /> : undefined,
  safe: answer.marks !== undefined && Object.keys(answer.errors ?? {}).length === 0,
})

function wordsFor({ refused, conflicts, errors }: DraftAnswer): string {
  if (refused) return `Not saved: ${refused}`
  if (conflicts?.length) return ''
  const wrong = Object.values(errors ?? {}).flat()
  return wrong.length > 0 ? `Saved, but not all of it. ${wrong[0]}` : 'All changes are saved.'
}

/** From now on the form answers what is stored now. */
function note(form: HTMLFormElement, { marks = {} }: DraftAnswer) {
  for (const [name, mark] of Object.entries(marks)) {
    const control = form.elements.namedItem(`${name}.seen`)
    if (control instanceof HTMLInputElement) control.value = mark
  }
}
