import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import type { Asked, Found } from '#app/accounts/search/found.ts'
import { hasWords, textQuery } from '#app/accounts/search/search-query.ts'
import { search } from '#app/hiring/candidates/search/search.server.ts'
import type { Found as FoundInHiring } from '#app/hiring/candidates/search/search.server.ts'
import { findScenarios } from '#app/planning/roadmap/found-scenarios.server.ts'
import { findUseCases } from '#app/planning/use-cases/list/found-use-cases.server.ts'
import { findProposalsNamed } from '#app/staffing/proposals/found-proposals.server.ts'
import { findDocuments } from '#app/writing/documents/list/found-documents.server.ts'
import { transaction } from '#db/connection.server.ts'
import { subPages } from './sub-pages.ts'

export type FoundGroup = { title: string; found: Found[] }
export type Everything = { hiring: FoundInHiring; groups: FoundGroup[] }

type Finder = (tx: InTransaction, asked: Asked) => Found[] | Promise<Found[]>

/** What each domain finds for a member; each leaves out what the member may not open. */
const finders: [string, Finder][] = [
  ['Use cases', findUseCases],
  ['Documents', findDocuments],
  ['Scenarios', findScenarios],
  ['Hiring proposals', findProposalsNamed],
  ['Pages', findSubPages],
]

/** Everything with words that begin as somebody typed them, by kind; in each kind titles stand before texts. */
export const findEverything = (ctx: Context, asked: Asked): Promise<Everything> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'search')
    const hiring = await search(tx, asked)
    const groups: FoundGroup[] = []
    if (textQuery(asked.text) === null) return { hiring, groups }
    for (const [title, find] of finders) groups.push({ title, found: await find(tx, asked) })
    return { hiring, groups: groups.filter(({ found }) => found.length > 0) }
  })

function findSubPages({ actor }: InTransaction, { text, limit }: Asked): Found[] {
  return subPages
    .filter(({ label, within }) => hasWords(`${label} ${within}`, text))
    .filter(({ action }) => can(actor, action).ok)
    .map(({ label, within, path }) => ({ label, hint: within, path, inName: true }))
    .slice(0, limit)
}

/** One list for the palette: whatever is called so first, then what only says so. */
export function inOneList({ hiring, groups }: Everything): Found[] {
  const found = [
    ...hiring.candidacies.map(({ id, name, opening, named }) => ({
      label: name,
      hint: named ? opening : `${opening} · in notes or résumé`,
      path: `candidacies/${id}`,
      inName: named,
    })),
    ...hiring.openings.map(({ id, title }) => ({
      label: title,
      hint: 'Opening',
      path: `openings/${id}`,
      inName: true,
    })),
    ...groups.flatMap((group) => group.found),
  ]
  return found.toSorted((a, b) => Number(b.inName) - Number(a.inName))
}
