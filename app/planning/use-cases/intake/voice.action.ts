import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { paragraphs } from '#app/http/typed-text.ts'
import { joinUseCase } from './intake.server.ts'
import type { Route } from './+types/voice.action.ts'

const schema = z.object({ wants: paragraphs(4000).default('') })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { wants } = await requireForm(request, schema)
  const { title } = await joinUseCase(ctx, { id: params.useCase, wants })
  return redirectWithFlash(
    `/${ctx.org.slug}/use-cases`,
    `Thank you. What you wrote is noted with “${title}”.`,
  )
}
