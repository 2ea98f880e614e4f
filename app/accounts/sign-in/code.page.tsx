import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import { applicationContext } from '#app/http/application.ts'
import { readForm, refuseForm } from '#app/http/forms.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/code.page.ts'
import { redeem } from '#app/accounts/engine/engine.server.ts'
import { browserOf, entranceOf, letIn } from '#app/accounts/entrance.middleware.ts'
import { EntryFrame } from '#app/accounts/entry-frame.tsx'
import { codeSchema } from './sign-in.ts'
import { findPending, minutesValid } from '#app/accounts/engine/sign-ins.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Enter your code · Groundwork' }]

export async function loader(args: Route.LoaderArgs) {
  const browser = browserOf(args)
  const pending = browser ? await findPending(siteOf(args.context), browser) : null
  const { demo, localMail } = args.context.get(applicationContext)
  return { pending, minutes: minutesValid, outbox: demo && localMail }
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request, codeSchema)
  const browser = browserOf(args)
  const entrance = entranceOf(args)
  const pending = browser ? await findPending(entrance, browser) : null
  if (!form.ok || !browser || !pending) return refuseForm(form.ok ? noCode : form)
  const given = { email: pending.email, browser, codeOrLink: form.value.code }
  const done = await redeem(entrance, given)
  return done.ok ? letIn(args, { token: done.token, to: pending.returnTo }) : refuseForm(wrongCode)
}

const wrongCode = { errors: { code: ['That is not the code from the newest mail.'] }, values: {} }
const noCode = { errors: {}, values: {} }

export default function Code({ loaderData, actionData }: Route.ComponentProps) {
  const { pending, minutes, outbox } = loaderData
  if (!pending) return <Ended />
  return (
    <EntryFrame title="Enter your code" lead={`We sent a mail to ${pending.email}.`}>
      {outbox && <Outbox />}
      <Section title="Your code" lead={`8 digits, valid for ${minutes} minutes.`} card>
        <PostForm action="/sign-in/code" id="code" {...actionData}>
          <TextField
            name="code"
            label="Code"
            hint={pending.triesLeft < 5 ? `${pending.triesLeft} tries left.` : undefined}
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            required
          />
          <Button variant="primary">Sign in</Button>
        </PostForm>
      </Section>
      <PostForm action="/sign-in" layout="inline">
        <input type="hidden" name="email" value={pending.email} />
        <input type="hidden" name="way" value="code" />
        <input type="hidden" name="returnTo" value={pending.returnTo} />
        <Button variant="quiet">Send a new code</Button>
        <LinkButton to="/sign-in" variant="quiet">
          Use another address
        </LinkButton>
      </PostForm>
    </EntryFrame>
  )
}

const Ended = () => (
  <EntryFrame title="This sign-in has ended">
    <p>
      Codes work in the browser that asked for them, once, for {minutesShown} minutes and for a few
      tries.
    </p>
    <LinkButton to="/sign-in" variant="primary">
      Ask for a new code
    </LinkButton>
  </EntryFrame>
)

const minutesShown = 10

const Outbox = () => (
  <Notice title="No mail server is set up">
    The mail is in the <a href="/outbox">local outbox</a> of this machine.
  </Notice>
)
