import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { accessNames } from '#app/accounts/actor.ts'
import { Avatar } from '#app/ui/data/avatar.tsx'
import { Table, type Column } from '#app/ui/data/table.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { ListedMember } from './members.server.ts'

/** `home` leads to the members' own pages; without it the names are plain. */
export type MemberTableProps = { members: ListedMember[]; home: string | null }

type Row = ListedMember & { home: string | null }

export const MemberTable = ({ members, home }: MemberTableProps) => (
  <Table
    caption={members.length === 1 ? '1 member' : `${members.length} members`}
    rows={members.map((member) => ({ ...member, home }))}
    rowKey={({ id }) => id}
    columns={columns}
  />
)

const columns: Column<Row>[] = [
  { key: 'name', label: 'Name', heads: true, cell: (row) => <Name {...row} /> },
  { key: 'email', label: 'E-mail', cell: ({ email }) => email },
  { key: 'access', label: 'Access', cell: ({ access }) => accessNames[access] },
  { key: 'since', label: 'Since', cell: (row) => <DateTime at={row.joinedAt} show="date" /> },
]

const Name = ({ id, name, home }: Row) => (
  <span className="cluster">
    <Avatar name={name} size="small" />
    {home ? <PageLink to={`${home}/members/${id}`}>{name}</PageLink> : name}
  </span>
)
