import { createContext } from 'react-router'
import type { RouterContext } from 'react-router'
import type { DocumentKind } from './documents/kind.ts'
import type { FactSource } from './facts/fact-source.ts'
import type { SubjectCheck } from './posts/checks/subject-check.ts'

/** The sources of facts that the running application offers; set by the roof, which knows every domain. */
export const factSourcesContext = createContext<FactSource[]>([])

/** The kinds of document that the running application offers; set by the roof. */
export const documentKindsContext = createContext<DocumentKind[]>([])

/** What domains say about posts on their things; set by the roof. */
export const subjectChecksContext = createContext<SubjectCheck[]>([])
type Reader = { get: <T>(key: RouterContext<T>) => T }

/** What documents are made of here: their kinds, and where facts come from. */
export type Desk = { kinds: DocumentKind[]; sources: FactSource[] }

export const deskOf = (context: Reader): Desk => ({
  kinds: context.get(documentKindsContext),
  sources: context.get(factSourcesContext),
})
