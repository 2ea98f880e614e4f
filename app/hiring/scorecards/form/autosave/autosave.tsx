import { useEffect } from 'react'
import type { useFetcher } from 'react-router'
import type { CardConflict } from '#app/hiring/scorecards/form/card-form.ts'
import { Autosave as AutosaveForm } from '#app/ui/forms/autosave/autosave.tsx'
import { forgetLocally } from '#app/ui/forms/autosave/local-draft.ts'
import { ConflictNotice } from './conflict-notice.tsx'

/** What a background save said; `edit` tells which state of the form it was about. */
export type DraftAnswer = {
  version: number
  edit: number
  refused?: string
  conflict?: CardConflict
  offline?: boolean
}

export type AutosaveProps = {
  /** What the draft is kept under in this browser. */
  name: string
  version: number
  saving: ReturnType<typeof useFetcher<DraftAnswer>>
  action: string
}

/** Saves the card around it while it is written. */
export const Autosave = ({ version, ...props }: AutosaveProps) => (
  <AutosaveForm {...props} stamp={String(version)} thing="this scorecard" read={readAnswer} />
)

const readAnswer = ({ refused, conflict }: DraftAnswer) => ({
  words: conflict ? '' : refused ? `Not saved: ${refused}` : 'All changes are saved.',
  conflict: conflict && <ConflictNotice {...conflict} />,
  safe: !refused,
})

/** Nothing of a sealed card stays behind in the browser. */
export function ForgetDraft({ name }: { name: string }) {
  useEffect(() => forgetLocally(localStorage, name), [name])
  return null
}
