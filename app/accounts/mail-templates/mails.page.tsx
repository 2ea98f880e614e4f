import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/mails.page.ts'
import { listOwnMails } from './own-words.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Mail templates · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const here = `/${ctx.org.slug}/settings/mail`
  const mails = await listOwnMails(ctx)
  return { mails: mails.map((one) => ({ ...one, to: `${here}/${one.mail}` })) }
}

type Row = Route.ComponentProps['loaderData']['mails'][number]

export default function Mails({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title="Mail templates"
        lead="What candidates get from you by mail. Say it in your own words; every version is kept."
      />
      <Table
        caption="Mails to candidates"
        hideCaption
        columns={columns}
        rows={loaderData.mails}
        rowKey={({ mail }) => mail}
      />
    </>
  )
}

const columns: Column<Row>[] = [
  {
    key: 'label',
    label: 'Mail',
    heads: true,
    cell: ({ to, label }) => <PageLink to={to}>{label}</PageLink>,
  },
  {
    key: 'words',
    label: 'Words',
    cell: ({ changedAt }) =>
      changedAt ? (
        <>
          Your own, since <DateTime at={changedAt} show="date" />
        </>
      ) : (
        'As supplied'
      ),
  },
]
