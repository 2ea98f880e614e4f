import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { moveCandidacies, moveCandidacy } from './moves.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { cameFrom } from '#app/http/redirects.ts'
import type { Route } from './+types/moves.action.ts'

const schema = z.object({
  candidacy: z.array(z.uuid()).min(1, 'Tick at least one candidate first.'),
  stage: z.uuid('Choose a stage.'),
  /** Sent where one card is moved, so that a stale page is noticed. */
  version: z.number().int().optional(),
  /** The stage that is gone through on the page of a candidate: one goes on there. */
  among: z.uuid().optional(),
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { candidacy, stage, version, among } = await requireForm(request, schema)
  const here = `/${ctx.org.slug}/openings/${params.opening}/candidates`
  const only = candidacy.length === 1 && version !== undefined ? candidacy[0] : undefined
  const message = only
    ? said(await moveCandidacy(ctx, { candidacyId: only, stageId: stage, version: version ?? 0 }))
    : counted(
        await moveCandidacies(ctx, {
          openingId: params.opening,
          candidacyIds: candidacy,
          stageId: stage,
        }),
      )
  const undo = {
    action: `${here}/moves/undo`,
    label: 'Undo',
    fields: { at: ctx.now.toISOString() },
  }
  const back =
    only && among ? `/${ctx.org.slug}/candidacies/${only}?among=${among}` : cameFrom(request, here)
  return redirectWithFlash(back, { message, undo })
}

const said = ({ name, stage }: { name: string; stage: string }) => `${name} is now in ${stage}.`
const counted = ({ moved, stage }: { moved: number; stage: string }) =>
  moved === 1 ? `One candidate is now in ${stage}.` : `${moved} candidates are now in ${stage}.`
