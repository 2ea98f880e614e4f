import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { idOf } from '#app/http/ids.ts'
import type { Route } from './+types/removal.action.ts'
import { removeMatrix } from './setups.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { name, quadrants, ...gone } = await removeMatrix(ctx, idOf(params.matrix))
  const here = `/${ctx.org.slug}/priorities/matrix`
  const said = [...quadrants.entries()].map(([i, text]) => [`quadrants[${i}]`, text])
  const { x, y, size, colour, splitX, splitY } = gone
  const split = { splitX: String(splitX ?? ''), splitY: String(splitY ?? '') }
  return redirectWithFlash(here, {
    message: `“${name}” is removed. The figures of the use cases stay.`,
    undo: {
      action: `${here}/setup`,
      label: 'Undo',
      fields: { name, x, y, size, colour, ...split, ...Object.fromEntries(said) },
    },
  })
}
