import { labels } from '#app/planning/documents/facts/labels.ts'
import { stageNames } from '#app/planning/use-cases/words.ts'
import type { DocumentNotice } from '#app/writing/documents/kind.ts'
import type { Fact } from '#app/writing/facts/fact.ts'

/** Stages in which nobody waits for a plan any more. */
const past: readonly string[] = [stageNames.launch, stageNames.scale, stageNames.retired]

/** Says so where the committed plan, if there is one, has no place for the use case. */
export function unplannedNotice(facts: readonly Fact[]): DocumentNotice {
  const valueOf = (label: string) => facts.find((fact) => fact.label === label)?.value
  if (valueOf(labels.launch) !== undefined || past.includes(String(valueOf(labels.stage))))
    return null
  return {
    title: 'In no committed plan',
    text: 'Nobody is planned to build this use case, so it has no launch quarter.',
  }
}
