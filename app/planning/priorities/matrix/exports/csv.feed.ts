import { organisationContext } from '#app/accounts/context.ts'
import { csvOf } from '#app/files/csv.ts'
import { findMatrix } from '#app/planning/priorities/matrix/matrix.server.ts'
import type { Axis } from '#app/planning/priorities/matrix/place/axis.ts'
import type { Picture } from '#app/planning/priorities/matrix/place/picture.ts'
import type { Setup } from '#app/planning/priorities/matrix/place/query.ts'
import { quadrantName } from '#app/planning/priorities/matrix/view.ts'
import type { Route } from './+types/csv.feed.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { picture, setup } = await findMatrix(ctx, new URL(request.url).searchParams)
  return new Response(csvOf(linesOf(picture, setup)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${ctx.org.slug}-matrix.csv"`,
    },
  })
}

/** Chances are told in percent on the page, and as shares of 1 to programs. */
const headOf = ({ name, percent }: Axis) => (percent ? `${name} (share)` : name)

/** What is missing is an empty cell. */
const linesOf = (picture: Picture, { quadrants }: Setup) => {
  const { x, y, size, colour, rows } = picture
  return rows.map((row) => ({
    number: row.number,
    'use case': row.title,
    [headOf(y)]: row.values.y,
    [headOf(x)]: row.values.x,
    ...(size ? { [headOf(size)]: row.values.size } : {}),
    ...(colour ? { [headOf(colour)]: row.values.colour } : {}),
    quadrant: quadrantName(row, picture, quadrants),
  }))
}
