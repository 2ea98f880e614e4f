import { redirect } from 'react-router'
import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import { organisationOfAddress } from '#app/accounts/providers/known-provider.server.ts'
import { wayInPath } from '#app/accounts/providers/provider.ts'
import { addressCookie, browserCookie } from '#app/accounts/sessions/cookies.ts'
import { applicationContext, requestFactsContext } from '#app/http/application.ts'
import { constraintsOf, readForm, refuseForm } from '#app/http/forms.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { localPath } from '#app/http/redirects.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/sign-in.page.ts'
import { listDemoMembers } from '#app/accounts/demo/demo.server.ts'
import { DemoEntry } from '#app/accounts/demo/demo-entry.tsx'
import { EntryFrame } from '#app/accounts/entry-frame.tsx'
import { askPlaceLimit, askSchema, failures } from './sign-in.ts'
import { askToSignIn, minutesValid } from '#app/accounts/engine/sign-ins.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Sign in · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const { demo, localMail, identityProvider } = context.get(applicationContext)
  const { searchParams } = new URL(request.url)
  return {
    returnTo: localPath(searchParams.get('returnTo')),
    failure: failures[searchParams.get('failed') ?? ''] ?? null,
    provider: identityProvider?.name ?? null,
    outbox: demo && localMail,
    demo: demo ? await listDemoMembers(siteOf(context)) : [],
    constraints: constraintsOf(askSchema),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request, askSchema)
  if (!form.ok) return refuseForm(form)
  const place = context.get(requestFactsContext).address
  await countRequest(context.get(applicationContext), askPlaceLimit, place)
  const site = siteOf(context)
  const { email, way } = form.value
  const returnTo = localPath(form.value.returnTo)
  const slug = way === 'code' ? null : await organisationOfAddress(site, email)
  if (slug) return toProvider(site.services.origin, { slug, email, returnTo })
  const browser = await askToSignIn(site, { email, returnTo })
  const cookie = browserCookie(site.services.origin, browser, minutesValid * 60)
  return redirect('/sign-in/code', { status: 303, headers: { 'Set-Cookie': cookie } })
}

type Leading = { slug: string; email: string; returnTo: string }

function toProvider(origin: string, { slug, email, returnTo }: Leading): Response {
  const asked = returnTo === '/' ? '' : `?${new URLSearchParams({ returnTo })}`
  const headers = { 'Set-Cookie': addressCookie(origin, email) }
  return redirect(`${wayInPath(slug)}${asked}`, { status: 303, headers })
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { returnTo, failure, provider, demo, outbox, constraints } = loaderData
  return (
    <EntryFrame
      title="Sign in"
      lead="Plan the AI work, then hire the people it needs."
      footer={outbox && <a href="/outbox">Outbox: mail of this machine</a>}
    >
      {failure && <Notice tone="danger">{failure}</Notice>}
      {demo.length > 0 && <DemoEntry members={demo} />}
      <Section
        title={demo.length > 0 ? 'Use your own organisation' : 'With your e-mail address'}
        lead="We send you a code, or lead you to your organisation’s own sign-in. New here? The same code makes your account."
        card
      >
        <PostForm action="/sign-in" id="sign-in" constraints={constraints} {...actionData}>
          <input type="hidden" name="returnTo" value={returnTo} />
          <TextField
            name="email"
            label="E-mail address"
            type="email"
            autoComplete="email"
            required
          />
          <Button variant="primary">Continue</Button>
        </PostForm>
        {provider && <ProviderLink name={provider} returnTo={returnTo} />}
      </Section>
    </EntryFrame>
  )
}

const ProviderLink = ({ name, returnTo }: { name: string; returnTo: string }) => (
  <p className="mt-4">
    <a className="button" href={`/sign-in/provider?${new URLSearchParams({ returnTo })}`}>
      Sign in with {name}
    </a>
  </p>
)
