import { redirect } from 'react-router'
import { settle, waitingOf } from '#app/accounts/entrance.middleware.ts'
import { EntryFrame } from '#app/accounts/entry-frame.tsx'
import { localPath } from '#app/http/redirects.ts'
import { Gone } from '#app/problems.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/other.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Sign in as somebody else? · Groundwork' }]

/** Asked of whoever comes back from a provider to a browser in which somebody else is signed in. */
export async function loader(args: Route.LoaderArgs) {
  const waiting = await waitingOf(args)
  if (!waiting) throw redirect('/sign-in', 303)
  const { present, coming } = waiting
  const returnTo = localPath(new URL(args.request.url).searchParams.get('returnTo'))
  return { present: present?.email ?? null, coming: coming.email, returnTo }
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData()
  const waiting = await waitingOf(args)
  if (!waiting) throw new Gone('This took too long. Sign in once more.')
  const to = localPath(String(form.get('returnTo') ?? ''))
  return settle(args, waiting, { replaces: form.get('choice') === 'replace', to })
}

export default function OtherPerson({ loaderData }: Route.ComponentProps) {
  const { present, coming, returnTo } = loaderData
  return (
    <EntryFrame title="Sign in as somebody else?">
      <Section
        title={`You came back as ${coming}`}
        lead={present ? `This browser is signed in as ${present}.` : undefined}
        card
      >
        <PostForm action="/sign-in/other" id="other">
          <input type="hidden" name="returnTo" value={returnTo} />
          <div className="form-actions">
            <Button variant="primary" name="choice" value="replace">
              Continue as {coming}
            </Button>
            <Button name="choice" value="keep">
              {present ? `Stay ${present}` : 'Do not sign in'}
            </Button>
          </div>
        </PostForm>
      </Section>
    </EntryFrame>
  )
}
