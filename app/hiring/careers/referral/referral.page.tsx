import { redirect } from 'react-router'
import { shownOrganisation } from '#app/accounts/organisations/look/look.server.ts'
import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import {
  declineReferral,
  showInvitation,
} from '#app/hiring/candidates/referrals/referrals.server.ts'
import { CareersFrame } from '#app/hiring/careers/careers-frame.tsx'
import { enterCareers } from '#app/hiring/careers/careers.server.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { Route } from './+types/referral.page.ts'

export const handle = { script: false }

export const meta: Route.MetaFunction = () => [
  { title: 'Somebody thought of you' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = await enterCareers(siteOf(context), params.org)
  return {
    organisation: await shownOrganisation(ctx),
    opening: `/careers/${ctx.org.slug}/${params.opening}`,
    token: params.token,
    ...(await showInvitation(ctx, params.token)),
  }
}

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = await enterCareers(siteOf(context), params.org)
  await declineReferral(ctx, params.token)
  return redirect(`/careers/${ctx.org.slug}`, 303)
}

/** Asks somebody who was referred whether they want to apply. */
export default function Referral({ loaderData }: Route.ComponentProps) {
  const { organisation, opening, token, name, referrer, title } = loaderData
  return (
    <CareersFrame organisation={organisation}>
      <div className="stack narrow">
        <header>
          <h1>{title}</h1>
          <p className="page-lead">
            Hello {name}. {referrer} works at {organisation.name} and thinks that this position may
            suit you.
          </p>
        </header>
        <p>
          You are not a candidate: you become one only by applying. Apply with the address that our
          mail went to, and the team knows who thought of you. Whether and how it goes on is not
          told to {referrer} in more than one word.
        </p>
        <p className="cluster">
          <a className="button is-primary" href={`${opening}/application`}>
            Apply
          </a>
          <a className="button" href={opening}>
            Read about the position
          </a>
        </p>
        <PostForm action={`${opening}/referral/${token}`}>
          <p>Not for you? Then your name and your address are deleted at once.</p>
          <div className="form-actions">
            <Button>No, thank you: forget me</Button>
          </div>
        </PostForm>
      </div>
    </CareersFrame>
  )
}
