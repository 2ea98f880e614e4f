import type { ShownCandidacy } from '#app/hiring/candidates/person/shown-candidacy.server.ts'

/** What the page of a candidacy and its parts show. */
export type PageProps = { home: string; here: string; candidacy: ShownCandidacy }
