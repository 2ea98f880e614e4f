import { organisationContext } from '#app/accounts/context.ts'
import { applicationContext } from '#app/http/application.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { localPath } from '#app/http/redirects.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/access-request.page.ts'
import { askForAccess } from './access-requests.server.ts'
import { accessRequestLimit, accessRequestSchema } from './member.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Ask for access · Groundwork' }]

export function loader({ request, context }: Route.LoaderArgs) {
  const home = `/${context.get(organisationContext).org.slug}`
  const page = localPath(new URL(request.url).searchParams.get('page'), home)
  return { home, page, constraints: constraintsOf(accessRequestSchema) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const home = `/${ctx.org.slug}`
  return carryOut(await readForm(request, accessRequestSchema), async ({ page, reason }) => {
    await countRequest(context.get(applicationContext), accessRequestLimit, ctx.actor.id)
    await askForAccess(ctx, { page: localPath(page, home), reason })
    return redirectWithFlash(home, 'The owners and admins got your request by mail.')
  })
}

export default function AccessRequest({ loaderData, actionData }: Route.ComponentProps) {
  const { home, page, constraints } = loaderData
  return (
    <>
      <PageHeader
        title="Ask for access"
        lead="The owners and admins of your organisation get a mail with your request."
      />
      <PostForm
        action={`${home}/access-request`}
        id="ask"
        constraints={constraints}
        {...actionData}
      >
        <p>
          Page: <code>{page}</code>
        </p>
        <input type="hidden" name="page" value={page} />
        <TextArea name="reason" label="What do you need it for?" required={false} rows={4} />
        <Button variant="primary">Send the request</Button>
      </PostForm>
    </>
  )
}
