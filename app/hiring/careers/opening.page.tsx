import { shownOrganisation } from '#app/accounts/organisations/look/look.server.ts'
import { data } from 'react-router'
import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import { words } from '#app/hiring/careers/words/words.ts'
import { jobPosting } from '#app/roles/job-posting.ts'
import { LinkList } from '#app/hiring/openings/team-links/link-list.tsx'
import type { TeamLink } from '#app/hiring/openings/team-links/team-link.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Markdown } from '#app/ui/markdown.tsx'
import { Kept } from '#app/ui/markup/kept.tsx'
import { markdownToHtml } from '#app/ui/markdown-string.ts'
import { CareersFrame } from './careers-frame.tsx'
import { enterCareers, findPublicOpening } from './careers.server.ts'
import { InterviewPlan } from './interview-plan.tsx'
import { postingFacts, publicOpening } from './public-opening.ts'
import type { Route } from './+types/opening.page.ts'

const said = words.opening

export const handle = { script: false }

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [{ title: words.frame.careers }]
  const { opening, organisation, posting } = loaderData
  return [
    { title: `${opening.title} · ${organisation.name}` },
    { name: 'description', content: [opening.title, opening.places, opening.pay].join(' · ') },
    ...(posting ? [{ 'script:ld+json': posting }] : [{ name: 'robots', content: 'noindex' }]),
  ]
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = await enterCareers(siteOf(context), params.org)
  const { facts, steps } = await findPublicOpening(ctx, params.opening)
  const organisation = await shownOrganisation(ctx)
  const opening = publicOpening(facts, steps)
  const description = markdownToHtml(facts.markdown)
  const place = { origin: ctx.services.origin, organisation, description }
  const posting = opening.open ? jobPosting(postingFacts(facts, place)) : null
  return data({ organisation, opening, posting }, opening.closed ? 410 : 200)
}

type Loaded = Route.ComponentProps['loaderData']

export default function Opening({ loaderData }: Route.ComponentProps) {
  const { organisation, opening } = loaderData
  const { slug } = organisation
  return (
    <CareersFrame organisation={organisation}>
      <Kept tag="article" className="stack" of={Article} given={{ opening, slug }} />
    </CareersFrame>
  )
}

type ArticleProps = { opening: Loaded['opening']; slug: string }

const Article = ({ opening, slug }: ArticleProps) => (
  <>
    <header>
      <h1>{opening.title}</h1>
      <p className="page-lead">
        {[opening.places, opening.employment].filter(Boolean).join(' · ')}
      </p>
    </header>
    <Standing opening={opening} slug={slug} />
    <div className="prose">
      <Markdown text={opening.markdown} headingOffset={1} />
    </div>
    <AboutTeam links={opening.teamLinks} />
    <InterviewPlan steps={opening.steps} totalMinutes={opening.totalMinutes} />
    <Standing opening={opening} slug={slug} />
  </>
)

const AboutTeam = ({ links }: { links: TeamLink[] }) =>
  links.length > 0 && (
    <Section id="team" title={said.team}>
      <LinkList links={links} />
    </Section>
  )

const Standing = ({ opening, slug }: ArticleProps) =>
  opening.open ? (
    <p className="cluster">
      <a className="button is-primary" href={`/careers/${slug}/${opening.slug}/application`}>
        {said.apply}
      </a>
      {opening.pay && <strong>{opening.pay}</strong>}
      {opening.lastDay && <span>{said.until(opening.lastDay)}</span>}
    </p>
  ) : (
    <Closed opening={opening} slug={slug} />
  )

const Closed = ({ opening, slug }: ArticleProps) => {
  const { title, means } = whyNot(opening)
  return (
    <Notice tone="warn" title={title}>
      {means} <a href={`/careers/${slug}`}>{said.others}</a>
    </Notice>
  )
}

function whyNot({ closed, over, lastDay }: Loaded['opening']) {
  if (closed) return { title: said.closed, means: said.closedMeans }
  return over && lastDay
    ? { title: said.over, means: said.overMeans(lastDay) }
    : { title: said.paused, means: said.pausedMeans }
}
