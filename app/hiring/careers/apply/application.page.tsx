import { shownOrganisation } from '#app/accounts/organisations/look/look.server.ts'
import { data, redirect } from 'react-router'
import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import { applicationSchema } from '#app/hiring/candidates/applications/application.ts'
import { constraintsOf } from '#app/http/forms.ts'
import { Gone } from '#app/problems.ts'
import { ApplicationForm } from './application-form.tsx'
import { CareersFrame } from '#app/hiring/careers/careers-frame.tsx'
import { enterCareers, findApplicationForm } from '#app/hiring/careers/careers.server.ts'
import { words } from '#app/hiring/careers/words/words.ts'
import { noticeVersion } from './privacy-notice.ts'
import { publicListing } from '#app/hiring/careers/public-opening.ts'
import { receiveSubmission } from './submission.middleware.ts'
import type { Route } from './+types/application.page.ts'

const said = words.apply

export const handle = { script: false }

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: said.tab(loaderData?.opening.title ?? '', loaderData?.organisation.name ?? '') },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = await enterCareers(siteOf(context), params.org)
  const { facts, notice } = await findApplicationForm(ctx, params.opening)
  if (!facts.taking) throw new Gone(facts.state === 'published' ? said.over : said.paused)
  return {
    organisation: await shownOrganisation(ctx),
    opening: publicListing(facts),
    notice,
    version: noticeVersion(notice),
    constraints: constraintsOf(applicationSchema),
  }
}

export async function action(args: Route.ActionArgs) {
  const { org, opening } = args.params
  const refused = await receiveSubmission(args)
  if (!refused) return redirect(`/careers/${org}/${opening}/thanks`, 303)
  const { status, headers, errors, values } = refused
  return data({ errors, values }, { status, headers })
}

export default function Application({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, opening } = loaderData
  return (
    <CareersFrame organisation={organisation}>
      <div className="stack">
        <header>
          <nav className="crumbs" aria-label={said.crumbs}>
            <ol>
              <li>
                <a href={`/careers/${organisation.slug}/${opening.slug}`}>{opening.title}</a>
              </li>
            </ol>
          </nav>
          <h1>{said.title(opening.title)}</h1>
          <p className="page-lead">{said.lead}</p>
        </header>
        <ApplicationForm {...loaderData} {...actionData} />
      </div>
    </CareersFrame>
  )
}
