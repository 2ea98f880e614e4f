import { Table } from '#app/ui/data/table.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import { scopeNames } from './key.ts'
import type { Scope } from './key.ts'

type Key = {
  id: string
  name: string
  ending: string
  scopes: Scope[]
  member: { id: string; name: string }
  expiresAt: Date | null
  lastUsedAt: Date | null
}

export type KeyTableProps = { home: string; keys: Key[]; everybody: boolean }

/** The keys that open something, each with a way to end it. */
export const KeyTable = ({ home, keys, everybody }: KeyTableProps) => (
  <Section title={everybody ? 'Keys of everybody' : 'Your keys'}>
    {keys.length === 0 ? (
      <p>There are none.</p>
    ) : (
      <Table
        caption="Keys that open something"
        hideCaption
        columns={columnsFor(home, everybody)}
        rows={keys}
        rowKey={({ id }) => id}
      />
    )}
  </Section>
)

const columnsFor = (home: string, everybody: boolean) => [
  {
    key: 'name',
    label: 'For',
    heads: true as const,
    cell: ({ name, ending }: Key) => (
      <span className="inline-block min-w-28">
        {name} <code className="whitespace-nowrap">…{ending}</code>
      </span>
    ),
  },
  ...(everybody
    ? [{ key: 'member', label: 'Acts as', cell: ({ member }: Key) => member.name }]
    : []),
  {
    key: 'scopes',
    label: 'May',
    cell: ({ scopes }: Key) => scopes.map((scope) => scopeNames[scope]).join(', '),
  },
  {
    key: 'used',
    label: 'Last used',
    cell: ({ lastUsedAt }: Key) => (lastUsedAt ? <RelativeTime at={lastUsedAt} /> : 'never'),
  },
  {
    key: 'ends',
    label: 'Ends',
    cell: ({ expiresAt }: Key) => (expiresAt ? <DateTime at={expiresAt} show="date" /> : 'never'),
  },
  { key: 'end', label: '', cell: (key: Key) => revocationOf(home, key) },
]

const revocationOf = (home: string, { id, name }: Key) => (
  <PostForm action={`${home}/settings/keys/${id}/revocation`} layout="inline">
    <Button variant="quiet" size="small" aria-label={`Revoke the key for ${name}`}>
      Revoke
    </Button>
  </PostForm>
)
