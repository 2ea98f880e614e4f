import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { Table } from '#app/ui/data/table.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { carryOutImport, findImport } from './imports.server.ts'
import { ProblemTable } from './problem-table.tsx'
import type { Route } from './+types/import.page.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const key = { openingId: params.opening, importId: params.import }
  const { carriedOutAt, ...preview } = await findImport(ctx, key)
  const back = `/${ctx.org.slug}/openings/${params.opening}/candidates`
  return { ...preview, done: carriedOutAt !== null, back, here: `${back}/import/${params.import}` }
}

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const key = { openingId: params.opening, importId: params.import }
  const { added } = await carryOutImport(ctx, key)
  const message = added === 1 ? 'One candidate is added.' : `${added} candidates are added.`
  return redirectWithFlash(`/${ctx.org.slug}/openings/${params.opening}/candidates`, message)
}

export default function Import({ loaderData }: Route.ComponentProps) {
  const { name, done, added, back, problems } = loaderData
  return (
    <div className="stack">
      <Section title={`Import: ${name}`} card>
        {done ? (
          <div className="stack">
            <Notice tone="good" title="This list was carried out">
              {added} {added === 1 ? 'candidate was' : 'candidates were'} added. It cannot be
              carried out twice.
            </Notice>
            <Ways back={back} />
          </div>
        ) : (
          <Plan {...loaderData} />
        )}
      </Section>
      {!done && <Sample {...loaderData} />}
      {problems.length > 0 && <ProblemTable problems={problems} />}
    </div>
  )
}

type Loaded = Route.ComponentProps['loaderData']

function Plan({ here, back, total, fresh, known, already }: Loaded) {
  const adding = fresh + known
  const left = total - adding - already
  return (
    <div className="stack">
      <p>
        Of {total} {total === 1 ? 'line' : 'lines'}, <strong>{adding}</strong> would be added:{' '}
        {fresh} new to you{known > 0 && `, ${known} known from other openings`}.
        {already > 0 && ` ${already} are in this opening already and stay as they are.`}
        {left > 0 && ` ${left} ${left === 1 ? 'is' : 'are'} left out, for the reasons below.`}
      </p>
      <div className="cluster">
        {adding > 0 && (
          <PostForm id="carry-out" action={here} layout="inline">
            <Button variant="primary">
              Add {adding} {adding === 1 ? 'candidate' : 'candidates'}
            </Button>
          </PostForm>
        )}
        <Ways back={back} />
      </div>
    </div>
  )
}

const Ways = ({ back }: { back: string }) => (
  <>
    <LinkButton to={`${back}/import`}>Another list</LinkButton>
    <LinkButton to={back} variant="quiet">
      To the candidates
    </LinkButton>
  </>
)

const Sample = ({ sample }: Loaded) =>
  sample.length > 0 && (
    <Table
      caption="The first of them, as they are understood"
      columns={[
        { key: 'name', label: 'Name', cell: (row) => row.name, heads: true },
        { key: 'email', label: 'E-mail', cell: (row) => row.email },
        { key: 'tags', label: 'Tags', cell: (row) => row.tags.join(', ') || '–' },
      ]}
      rows={sample}
      rowKey={(row) => row.email}
    />
  )
