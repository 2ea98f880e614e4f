/** Both texts of something that somebody else changed meanwhile. */
export type BothTexts = { title: string; yours: string; theirs: string }

/** What a refused form gives its page. */
export type StepAnswer = {
  errors?: Record<string, string[]>
  values?: Record<string, unknown>
  conflicts?: BothTexts[]
}

/** What a save in the background says; `edit` tells which state of the form it was about. */
export type DraftAnswer = {
  edit: number
  marks?: Record<string, string>
  errors?: Record<string, string[]>
  conflicts?: BothTexts[]
  refused?: string
  offline?: boolean
}
