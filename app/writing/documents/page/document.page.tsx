import { organisationContext } from '#app/accounts/context.ts'
import { applicationContext } from '#app/http/application.ts'
import { deskOf } from '#app/writing/context.ts'
import type { Route } from './+types/document.page.ts'
import { Contents } from './contents.tsx'
import { DocumentHeader } from './document-header.tsx'
import { findDocumentPage } from './document-page.server.ts'
import { documentView } from './document-view.ts'
import { General } from './general.tsx'
import { headOf } from './head.ts'
import { DocumentSection } from './section.tsx'
import { Figures, Standing } from './standing.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.head.title ?? ''} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const found = await findDocumentPage(ctx, deskOf(context), params.document)
  return {
    documents: `/${ctx.org.slug}/documents`,
    head: headOf(ctx.actor, found.document),
    people: found.people,
    ...documentView(found, {
      actorId: ctx.actor.id,
      today: context.get(applicationContext).clock(),
    }),
  }
}

export default function DocumentPage({ loaderData }: Route.ComponentProps) {
  const { documents, head, sections, standing, notice, people, general } = loaderData
  const here = `${documents}/${head.id}`
  return (
    <div className="stack">
      <DocumentHeader documents={documents} head={head} />
      <Standing here={here} standing={standing} notice={notice} mayEdit={head.mayEdit} />
      <div className="document-page">
        <p className="document-leading">
          <a href="#standing">To the contents and where it stands</a>
        </p>
        <div className="document">
          {sections.map((section) => (
            <DocumentSection
              key={section.id}
              here={here}
              section={section}
              people={people}
              mayEdit={head.mayEdit}
              mayComment={!head.archived}
            />
          ))}
        </div>
        <aside className="document-side" id="standing" aria-label="Where it stands">
          <Figures here={here} standing={standing} />
          <Contents sections={sections} />
        </aside>
      </div>
      <General here={here} threads={general} people={people} mayComment={!head.archived} />
    </div>
  )
}
