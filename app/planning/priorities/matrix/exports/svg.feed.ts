import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { organisationContext } from '#app/accounts/context.ts'
import { findMatrix } from '#app/planning/priorities/matrix/matrix.server.ts'
import type { Route } from './+types/svg.feed.ts'
import { MatrixFile } from './matrix-file.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { picture, setup, open } = await findMatrix(ctx, new URL(request.url).searchParams)
  const name = `${ctx.org.name}: ${open?.name ?? `${picture.y.name} and ${picture.x.name}`}`
  const file = createElement(MatrixFile, { picture, quadrants: setup.quadrants, name })
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${renderToStaticMarkup(file)}`, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="${ctx.org.slug}-matrix.svg"`,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  })
}
