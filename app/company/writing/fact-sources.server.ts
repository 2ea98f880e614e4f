import { debriefSource } from '#app/hiring/debriefs/reading/debrief-source.server.ts'
import { countOpenRequisitions } from '#app/hiring/openings/publication/open-requisitions.server.ts'
import { openingSource } from '#app/hiring/openings/facts/opening-source.server.ts'
import { roadmapSource } from '#app/planning/documents/facts/roadmap-source.server.ts'
import { sourceOfUseCases } from '#app/planning/documents/facts/use-case-source.server.ts'
import { storySource } from '#app/planning/outcomes/stories/story-source.server.ts'
import { documentSource } from '#app/writing/documents/facts/document-source.server.ts'
import type { FactSource } from '#app/writing/facts/fact-source.ts'

/** Everything of the organisation that a document, a TLDR or a post can be written from. */
export const factSources: FactSource[] = [
  sourceOfUseCases(countOpenRequisitions),
  roadmapSource,
  storySource,
  openingSource,
  debriefSource,
  documentSource,
]
