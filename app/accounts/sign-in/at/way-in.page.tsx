import { entranceTo } from '#app/accounts/entrance.middleware.ts'
import { EntryFrame } from '#app/accounts/entry-frame.tsx'
import { wayInPath } from '#app/accounts/providers/provider.ts'
import { failures } from '#app/accounts/sign-in/sign-in.ts'
import { localPath } from '#app/http/redirects.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/way-in.page.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Sign in to ${loaderData?.organisation ?? 'your organisation'} · Groundwork` },
]

export async function loader(args: Route.LoaderArgs) {
  const { organisation, provider, required } = await entranceTo(args, args.params.org)
  const { searchParams } = new URL(args.request.url)
  const returnTo = localPath(searchParams.get('returnTo'), `/${organisation.slug}`)
  const failed = searchParams.get('failed') ?? ''
  const again = `${wayInPath(organisation.slug)}?${new URLSearchParams({ returnTo })}`
  const start = `${wayInPath(organisation.slug)}/start?${new URLSearchParams({ returnTo })}`
  return {
    organisation: organisation.name,
    provider: provider.name,
    required,
    start,
    failure: failures[failed] ?? null,
    afterCode: failed === 'confirm' ? again : returnTo,
  }
}

export default function WayIn({ loaderData }: Route.ComponentProps) {
  const { organisation, provider, required, afterCode, start, failure } = loaderData
  return (
    <EntryFrame title={`Sign in to ${organisation}`}>
      {failure && <Notice tone="danger">{failure}</Notice>}
      <Section title={`With ${provider}`} card>
        <a className="button is-primary" href={start}>
          Continue to {provider}
        </a>
      </Section>
      <Section
        title="With a code by e-mail"
        lead={
          required
            ? `${organisation} asks its members to come through ${provider}. A code opens it for owners alone, for the day ${provider} is out of order, and the record names whoever uses it.`
            : 'We send you a code, as for any other organisation.'
        }
        card
      >
        <PostForm action="/sign-in" id="by-mail">
          <input type="hidden" name="way" value="code" />
          <input type="hidden" name="returnTo" value={afterCode} />
          <TextField name="email" label="E-mail address" type="email" autoComplete="email" />
          <Button>Send me a code</Button>
        </PostForm>
      </Section>
    </EntryFrame>
  )
}
