import { Table } from '#app/ui/data/table.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import type { Change } from './preparation.ts'

export interface PreparationCardProps {
  /** The address of the sign-in settings. */
  here: string
  preparation: {
    id: string
    name: string
    preparedBy: string
    mayStill: boolean
    preparedAt: Date
    changes: Change[]
    consequences: string[]
  }
  /** The version of the connected provider beside which it is shown. */
  version: number
  /** Null where the reader may confirm it here and now. */
  obstacle: string | null
  /** Where a code proves that the reader is the owner they are; null where that would not help. */
  ownAddress: string | null
}

/** What waits for an owner: what it would change, and the ways on and back. */
export const PreparationCard = (props: PreparationCardProps) => {
  const { here, preparation, version, obstacle, ownAddress } = props
  const { id, name, preparedBy, mayStill, preparedAt, changes, consequences } = preparation
  const seen = <input type="hidden" name="preparation" value={id} />
  return (
    <Section title={`${name} waits for an owner`} card>
      <div className="stack">
        <p>
          {preparedBy} prepared it <RelativeTime at={preparedAt} />. It lets nobody in, and changes
          nothing, until an owner confirms it.
        </p>
        {!mayStill && (
          <Notice tone="warn">
            {preparedBy} could not prepare it any more today. Ask whoever runs the provider before
            you confirm it.
          </Notice>
        )}
        <Changes changes={changes} />
        <Consequences sentences={consequences} />
        {obstacle !== null && <Notice tone="warn">{obstacle}</Notice>}
        {ownAddress !== null && <ByCode email={ownAddress} returnTo={here} />}
        <div className="form-actions">
          {obstacle === null && (
            <PostForm action={`${here}/preparation/confirmation`} version={version} layout="plain">
              {seen}
              <Button variant="primary">Confirm {name}</Button>
            </PostForm>
          )}
          <PostForm action={`${here}/preparation/test`} layout="plain">
            <Button>Test what is prepared</Button>
          </PostForm>
          <PostForm action={`${here}/preparation/withdrawal`} layout="plain">
            {seen}
            <Button variant="danger">Withdraw</Button>
          </PostForm>
        </div>
      </div>
    </Section>
  )
}

const Consequences = ({ sentences }: { sentences: string[] }) => (
  <div>
    <p>Once it is confirmed:</p>
    <ul className="list-disc ps-5">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  </div>
)

const Changes = ({ changes }: { changes: Change[] }) => (
  <Table
    caption="What it would change"
    rows={changes}
    rowKey={({ what }) => what}
    columns={columns}
  />
)

const columns = [
  { key: 'what', label: 'Setting', heads: true, cell: ({ what }: Change) => what },
  { key: 'from', label: 'Now', cell: ({ from }: Change) => valueOf(from ?? '–') },
  {
    key: 'to',
    label: 'Prepared',
    cell: ({ to, isNew }: Change) => (isNew ? <strong>{valueOf(to)}</strong> : 'No change'),
  },
]

const valueOf = (text: string) => <span className="break-all">{text}</span>

const ByCode = ({ email, returnTo }: { email: string; returnTo: string }) => (
  <PostForm action="/sign-in" layout="plain">
    <input type="hidden" name="way" value="code" />
    <input type="hidden" name="email" value={email} />
    <input type="hidden" name="returnTo" value={returnTo} />
    <Button>Send me a code</Button>
  </PostForm>
)
