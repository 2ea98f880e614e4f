import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import { shownOrganisation } from '#app/accounts/organisations/look/look.server.ts'
import { words } from '#app/hiring/careers/words/words.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { CareersFrame } from './careers-frame.tsx'
import { enterCareers, listPublicOpenings } from './careers.server.ts'
import type { PublicListing } from './public-opening.ts'
import type { Route } from './+types/careers.page.ts'

const said = words.list

export const handle = { script: false }

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: said.tab(loaderData?.organisation.name ?? words.frame.careers) },
  { name: 'description', content: loaderData?.about ?? '' },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = await enterCareers(siteOf(context), params.org)
  const { about, openings } = await listPublicOpenings(ctx)
  return {
    organisation: await shownOrganisation(ctx),
    about,
    openings,
  }
}

export default function Careers({ loaderData }: Route.ComponentProps) {
  const { organisation, about, openings } = loaderData
  return (
    <CareersFrame organisation={organisation}>
      <div className="stack">
        <header>
          <h1>{said.title(organisation.name)}</h1>
          {about && <p className="page-lead">{about}</p>}
        </header>
        {openings.length === 0 ? (
          <EmptyState title={said.none}>{said.noneWhy(organisation.name)}</EmptyState>
        ) : (
          <ul className="listings">
            {openings.map((opening) => (
              <Listing key={opening.slug} base={`/careers/${organisation.slug}`} {...opening} />
            ))}
          </ul>
        )}
      </div>
    </CareersFrame>
  )
}

const Listing = ({
  base,
  slug,
  title,
  employment,
  places,
  pay,
  lastDay,
}: PublicListing & { base: string }) => (
  <li className="listing">
    <h2>
      <a href={`${base}/${slug}`}>{title}</a>
    </h2>
    <p>
      {[places, employment, pay, lastDay && words.opening.until(lastDay)]
        .filter(Boolean)
        .join(' · ')}
    </p>
  </li>
)
