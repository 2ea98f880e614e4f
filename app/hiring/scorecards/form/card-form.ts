import { Conflict } from '#app/problems.ts'
import { parseForm } from '#app/http/forms.ts'
import { cardSchema, contentOf } from '#app/hiring/scorecards/scorecard.ts'

const evidence = 'evidence-'
const mostCompetencies = 20

/** Reads a scorecard's form. Which competencies the card has is the verb's business: it leaves out what is not its own. */
export function readCard(form: FormData) {
  const keys = [...form.keys()]
    .filter((name) => name.startsWith(evidence))
    .map((name) => name.slice(evidence.length))
    .slice(0, mostCompetencies)
  const read = parseForm(form, cardSchema(keys))
  const version = Number(form.get('_version'))
  return read.ok ? { ...read, version, content: contentOf(read.value, keys) } : { ...read, version }
}

export type CardConflict = { message: string; yours: string; theirs: string; version: number }

/** What a page shows when the card was saved elsewhere meanwhile; any other problem goes its way. */
export function conflictOf(error: unknown): CardConflict {
  if (!(error instanceof Conflict)) throw error
  const { yours = '', theirs = '', version } = error.detail
  return {
    message: error.message,
    yours: String(yours),
    theirs: String(theirs),
    version: Number(version),
  }
}
