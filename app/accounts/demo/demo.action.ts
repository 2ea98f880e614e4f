import { z } from 'zod'
import { applicationContext } from '#app/http/application.ts'
import { parseForm } from '#app/http/forms.ts'
import { NotFound } from '#app/problems.ts'
import type { Route } from './+types/demo.action.ts'
import { enterDemo } from './demo.server.ts'
import { entranceOf, letIn } from '#app/accounts/entrance.middleware.ts'

const choice = z.object({ member: z.uuid().optional(), access: z.string().max(40).optional() })

export async function action(args: Route.ActionArgs) {
  if (!args.context.get(applicationContext).demo) throw new NotFound()
  const form = parseForm(await args.request.formData(), choice)
  if (!form.ok) throw new NotFound()
  const entrance = entranceOf(args)
  const { token, slug } = await enterDemo(entrance, { ...form.value, agent: entrance.agent })
  return letIn(args, { token, to: `/${slug}` })
}
