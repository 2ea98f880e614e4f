import { redirect } from 'react-router'
import { shownOrganisation } from '#app/accounts/organisations/look/look.server.ts'
import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import {
  declineReferral,
  showInvitation,
} from '#app/hiring/candidates/referrals/referrals.server.ts'
import { CareersFrame } from '#app/hiring/careers/careers-frame.tsx'
import { enterCareers } from '#app/hiring/careers/careers.server.ts'
import { words } from '#app/hiring/careers/words/words.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { Route } from './+types/referral.page.ts'

const said = words.referral

export const handle = { script: false }

export const meta: Route.MetaFunction = () => [
  { title: said.tab },
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
            {said.lead({ name, referrer, organisation: organisation.name })}
          </p>
        </header>
        <p>
          {said.means} {said.told(referrer)}
        </p>
        <p className="cluster">
          <a className="button is-primary" href={`${opening}/application`}>
            {said.apply}
          </a>
          <a className="button" href={opening}>
            {said.read}
          </a>
        </p>
        <PostForm action={`${opening}/referral/${token}`}>
          <p>{said.notForYou}</p>
          <div className="form-actions">
            <Button>{said.forget}</Button>
          </div>
        </PostForm>
      </div>
    </CareersFrame>
  )
}
