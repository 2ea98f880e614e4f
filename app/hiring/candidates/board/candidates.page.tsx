import { lazy, Suspense } from 'react'
import { organisationContext } from '#app/accounts/context.ts'
import type { Context } from '#app/accounts/context.ts'
import {
  daysWaiting,
  outcomeNames,
  silentAfterDays,
  sourceNames,
  sources,
} from '#app/hiring/candidates/candidate.ts'
import { showBoard } from '#app/hiring/candidates/pipeline/board.server.ts'
import {
  filtersFrom,
  isFiltered,
  statuses,
  statusNames,
} from '#app/hiring/candidates/pipeline/filters.ts'
import type { Filters } from '#app/hiring/candidates/pipeline/filters.ts'
import type { ListedCandidacy } from '#app/hiring/candidates/pipeline/listed.server.ts'
import { listCandidacies } from '#app/hiring/candidates/pipeline/table.server.ts'
import { listStages } from '#app/hiring/candidates/pipeline/stages.server.ts'
import { viewQuery } from '#app/hiring/candidates/views/view.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import type { Route } from './+types/candidates.page.ts'
import { Board } from './board.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { CandidateFilters } from './candidate-filters.tsx'
import { perColumn } from './shown.ts'
import type { Marks, ShownCandidacy, ShownCard } from './shown.ts'

const SavedViews = lazy(async () => ({
  default: (await import('./saved-views.tsx')).SavedViews,
}))
const CandidateTable = lazy(async () => ({
  default: (await import('./candidate-table.tsx')).CandidateTable,
}))

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const query = new URL(request.url).searchParams
  const filters = filtersFrom(query)
  const asked = { openingId: params.opening, filters }
  const shown =
    query.get('view') === 'table'
      ? await showTable(ctx, asked, query)
      : await showColumns(ctx, asked, perColumn(query))
  return {
    home: `/${ctx.org.slug}`,
    here: `/${ctx.org.slug}/openings/${params.opening}/candidates`,
    filtered: isFiltered(filters),
    filtersKept: viewQuery(query.toString()),
    choices: {
      status: statuses.map((value) => ({
        value: value === 'open' ? '' : value,
        label: statusNames[value],
      })),
      source: sources.map((value) => ({ value, label: sourceNames[value] })),
    },
    ...shown,
  }
}

type Asked = { openingId: string; filters: Filters }

async function showTable(ctx: Context, asked: Asked, query: URLSearchParams) {
  const { tags, stages, views } = await listStages(ctx, asked.openingId)
  const page = await listCandidacies(ctx, {
    ...asked,
    oldestFirst: query.get('sort') === 'applied',
    after: query.get('after'),
    before: query.get('before'),
  })
  const rows = page.rows.map((row) => rowOf(row, ctx.now))
  return { tags, stages, views, table: { ...page, rows }, columns: null }
}

async function showColumns(ctx: Context, asked: Asked, each: number) {
  const { columns, tags, views } = await showBoard(ctx, { ...asked, perColumn: each })
  return {
    tags,
    views,
    stages: columns.map(({ id, name }) => ({ id, name })),
    table: null,
    columns: columns.map((column) => ({
      ...column,
      cards: column.cards.map((row) => cardOf(row, ctx.now)),
    })),
  }
}

function marksOf(row: ListedCandidacy, now: Date): Marks {
  const { unconfirmed, denied, tags } = row
  const outcome = row.outcome && outcomeNames[row.outcome]
  const waiting = daysWaiting(row, now)
  const silent = outcome === null && waiting > silentAfterDays ? waiting : null
  return { unconfirmed, denied, tags, outcome, silent }
}

function rowOf(row: ListedCandidacy, now: Date): ShownCandidacy {
  const { id, name, stageId } = row
  const appliedAt = row.appliedAt.toISOString()
  return { id, name, stageId, appliedAt, source: sourceNames[row.source], ...marksOf(row, now) }
}

function cardOf(row: ListedCandidacy, now: Date): ShownCard {
  const { id, version, name, location } = row
  const marks = marksOf(row, now)
  const about = [sourceNames[row.source], location].filter(Boolean).join(' · ')
  return { id, version, name, about, ...(isMarked(marks) && { marks }) }
}

const isMarked = ({ unconfirmed, outcome, silent, tags }: Marks) =>
  unconfirmed || outcome !== null || silent !== null || tags.length > 0

export default function Candidates({ loaderData }: Route.ComponentProps) {
  const { here, home, filtered, filtersKept, stages, tags, views, table, columns } = loaderData
  const count = table ? table.rows.length : columns.reduce((sum, column) => sum + column.count, 0)
  return (
    <>
      {(views.length > 0 || filtersKept !== '') && (
        <Suspense>
          <SavedViews here={here} views={views} query={filtersKept} />
        </Suspense>
      )}
      <CandidateFilters
        here={here}
        stages={stages}
        tags={tags}
        choices={loaderData.choices}
        table={table !== null}
      />
      {count === 0 ? (
        <Nobody here={here} filtered={filtered} />
      ) : (
        <BulkBar here={here} stages={stages}>
          {table && (
            <Suspense>
              <CandidateTable {...table} home={home} stages={stages} />
            </Suspense>
          )}
          {columns && <Board columns={columns} home={home} here={here} stages={stages} />}
        </BulkBar>
      )}
    </>
  )
}

const Nobody = ({ here, filtered }: { here: string; filtered: boolean }) =>
  filtered ? (
    <EmptyState
      title="Nobody fits these filters"
      action={<LinkButton to={here}>Show everybody in process</LinkButton>}
    >
      Take a filter away to see more candidates.
    </EmptyState>
  ) : (
    <EmptyState
      title="No candidates yet"
      action={<LinkButton to={`${here}/new`}>Add a candidate</LinkButton>}
    >
      People who apply on the careers page appear here by themselves. You can add somebody by hand,
      or import a list.
    </EmptyState>
  )
