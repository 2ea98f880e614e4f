import { useMemo } from 'react'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { PrioritiesFrame } from '#app/planning/priorities/priorities-frame.tsx'
import { packed, unpacked } from '#app/ui/data/packed.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import type { Route } from './+types/matrix.page.ts'
import { MatrixControls } from './controls/matrix-controls.tsx'
import { SavedMatrices } from './controls/saved-matrices.tsx'
import { findMatrix } from './matrix.server.ts'
import { MoveSection } from './moves/move-section.tsx'
import { movesSchema } from './moves/moves.ts'
import { moveOnMatrix } from './moves/moves.server.ts'
import { pictureSearch, rowsToSkip } from './place/query.ts'
import { MatrixFigure } from './plot/matrix-figure.tsx'
import { MatrixTable } from './plot/matrix-table.tsx'
import { chosenFrom, rowsOf } from './view.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Matrix of priorities · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const params = new URL(request.url).searchParams
  const found = await findMatrix(ctx, params)
  const { picture, sent, setup, base, open, saved, dimensions, ...rest } = found
  const { rows: all, bubbles: _, ...plot } = picture
  const table = rowsOf(picture, setup.quadrants, rowsToSkip(params))
  return {
    ...rest,
    home: `/${ctx.org.slug}`,
    search: pictureSearch(params),
    bubbles: sent,
    parts: packed({
      plot,
      setup: { quadrants: setup.quadrants },
      base: { x: base.x, y: base.y, size: base.size, colour: base.colour },
      open: open && { id: open.id, name: open.name },
      saved: saved.map(({ id, name }) => ({ id, name })),
      dimensions: dimensions.map(({ key, name }) => ({ key, name })),
    }),
    total: all.length,
    table: { ...table, rows: packed(table.rows) },
    chosen: chosenFrom(picture, params.get('move')),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const here = `/${ctx.org.slug}/priorities/matrix`
  const back = `${here}${pictureSearch(new URL(request.url).searchParams)}`
  return carryOut(await readForm(request, movesSchema), async ({ useCase, moves }) => {
    const { words, undo } = await moveOnMatrix(ctx, { number: useCase, moves })
    const message = words ?? 'Nothing changed: the figures are what they were.'
    return redirectWithFlash(back, {
      message,
      ...(undo ? { undo: { action: back, label: 'Undo', fields: undo } } : {}),
    })
  })
}

export default function MatrixPage({ loaderData, actionData }: Route.ComponentProps) {
  const { home, total, search, table, chosen, parts } = loaderData
  const { saved, open, dimensions, base, ...figure } = useMemo(() => unpacked(parts), [parts])
  const move = (
    <MoveSection
      {...loaderData}
      action={`${home}/priorities/matrix${search}`}
      errors={actionData?.errors}
      values={actionData?.values}
    />
  )
  const isMoving = chosen !== null || Boolean(actionData?.errors)
  return (
    <PrioritiesFrame
      home={home}
      lead="Any two dimensions against each other, two more as size and colour. Drag a bubble to say what you think of it."
    >
      {total === 0 ? (
        <NoUseCases home={home} />
      ) : (
        <>
          <SavedMatrices {...loaderData} saved={saved} open={open} />
          <MatrixControls dimensions={dimensions} base={base} />
          <MatrixFigure {...loaderData} {...figure} />
          {isMoving && move}
          <MatrixTable {...loaderData} {...figure} {...table} />
          {!isMoving && move}
        </>
      )}
    </PrioritiesFrame>
  )
}

const NoUseCases = ({ home }: { home: string }) => (
  <EmptyState
    title="Nothing to place yet"
    action={
      <LinkButton to={`${home}/use-cases/new`} variant="primary">
        Hand in an idea
      </LinkButton>
    }
  >
    Use cases lie here between any two of their figures, as soon as there are some.
  </EmptyState>
)
