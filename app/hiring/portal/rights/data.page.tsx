import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { words } from '#app/hiring/portal/words/words.ts'
import type { Route } from './+types/data.page.ts'
import { Everything } from './everything.tsx'
import { showOwnRights } from './own-rights.server.ts'
import type { OwnRights } from './own-rights.server.ts'

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = candidateOf(context)
  return {
    here: `/portal/${ctx.org.slug}/data`,
    organisation: ctx.org.name,
    ...(await showOwnRights(ctx)),
  }
}

/** What a candidate can do about what is held of them. */
export default function OwnDataPage({ loaderData }: Route.ComponentProps) {
  const { here, organisation, download, everything } = loaderData
  const { erasure } = words.rights
  return (
    <div className="stack">
      <header>
        <h1>{words.rights.title}</h1>
        <p className="page-lead">{words.rights.lead(organisation)}</p>
      </header>
      <Copy here={here} download={download} />
      <Everything here={here} everything={everything} />
      <Section title={erasure.title} lead={erasure.lead} card>
        <p>
          <a className="button is-danger" href={`${here}/erasure`}>
            {erasure.go}
          </a>
        </p>
      </Section>
    </div>
  )
}

function Copy({ here, download }: { here: string } & Pick<OwnRights, 'download'>) {
  const { copy } = words.rights
  return (
    <Section title={copy.title} lead={copy.lead} card>
      {download === null && (
        <PostForm action={`${here}/download`}>
          <Button variant="primary">{copy.ask}</Button>
        </PostForm>
      )}
      {download?.state === 'making' && (
        <p>
          {copy.making} <a href={here}>{copy.reload}</a>
        </p>
      )}
      {download?.state === 'ready' && (
        <p className="cluster">
          <a className="button is-primary" href={`${here}/downloads/${download.id}`}>
            {copy.fetch}
          </a>
          {download.expiresAt && (
            <span className="text-muted">
              {copy.until} <DateTime at={download.expiresAt} />
            </span>
          )}
        </p>
      )}
    </Section>
  )
}
