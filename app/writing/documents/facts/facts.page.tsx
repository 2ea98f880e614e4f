import { organisationContext } from '#app/accounts/context.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { deskOf } from '#app/writing/context.ts'
import { DocumentHeader } from '#app/writing/documents/page/document-header.tsx'
import { headOf } from '#app/writing/documents/page/head.ts'
import { valueWords } from '#app/writing/facts/fact.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import type { Route } from './+types/facts.page.ts'
import { Changes } from './changes.tsx'
import { groupFacts } from './fact-groups.ts'
import { FactList } from './fact-list.tsx'
import { findFactsPage } from './facts.server.ts'
import { hasChanges } from './pack-changes.ts'
import type { PackChanges } from './pack-changes.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Facts · ${loaderData?.head.title ?? ''} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { document, facts, changes } = await findFactsPage(ctx, deskOf(context), params.document)
  return {
    documents: `/${ctx.org.slug}/documents`,
    head: headOf(ctx.actor, document),
    frozenAt: facts.map(({ frozenAt }) => frozenAt).toSorted((a, b) => +b - +a)[0] ?? null,
    groups: groupFacts(facts),
    changes: changes && hasChanges(changes) ? changesView(changes) : null,
    gone: changes === null,
  }
}

const told = (fact: Fact) => ({ id: fact.id, label: fact.label, value: valueWords(fact) })

const changesView = ({ changed, added, gone }: PackChanges) => ({
  changed: changed.map(({ before, after }) => ({ ...told(before), now: valueWords(after) })),
  added: added.map(told),
  gone: gone.map(told),
})

export default function FactsPage({ loaderData }: Route.ComponentProps) {
  const { documents, head, groups, frozenAt, changes, gone } = loaderData
  const here = `${documents}/${head.id}`
  return (
    <div className="stack">
      <DocumentHeader documents={documents} head={head} />
      {gone && (
        <p className="text-muted">
          What this document is about is gone, or closed to you: the facts stay as they are.
        </p>
      )}
      {changes && <Changes here={here} changes={changes} mayRefresh={head.mayEdit} />}
      {groups.length === 0 ? (
        <EmptyState title="No facts yet">
          The use case knows nothing that can be counted. Scope it, then refresh the facts here.
        </EmptyState>
      ) : (
        <>
          <p>
            Frozen
            {frozenAt && (
              <>
                {' '}
                on <DateTime at={frozenAt} show="date" />
              </>
            )}
            : every number of the text is checked against these. Only public ones are offered to
            posts and shared texts.
          </p>
          <FactList here={here} groups={groups} mayEdit={head.mayEdit} />
        </>
      )}
    </div>
  )
}
