import { stateNames, stateTones } from '#app/accounts/announcements/hook.ts'
import type { DeliveryState } from '#app/accounts/announcements/hook.ts'
import { Table } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

type Delivery = {
  id: string
  type: string
  payload: string
  state: DeliveryState
  attempts: number
  status: number | null
  problem: string
  createdAt: Date
}

export type DeliveryLogProps = {
  here: string
  /** Whether anything is sent to the endpoint at present. */
  isOn: boolean
  deliveries: Delivery[]
}

/** What an endpoint was told in the last days, and how it took it. */
export const DeliveryLog = ({ here, isOn, deliveries }: DeliveryLogProps) => (
  <Section
    title="Log"
    lead="The last hundred messages of thirty days."
    actions={
      isOn && (
        <PostForm action={`${here}/test`} layout="plain">
          <Button size="small">Send a test</Button>
        </PostForm>
      )
    }
  >
    {deliveries.length === 0 ? (
      <p>Nothing was sent yet.</p>
    ) : (
      <Table
        caption="Messages"
        hideCaption
        columns={[
          { key: 'at', label: 'When', cell: momentOf },
          { key: 'type', label: 'What', heads: true, cell: toldIn },
          { key: 'state', label: 'How it went', cell: stateIn },
          ...(isOn
            ? [{ key: 'again', label: '', cell: (delivery: Delivery) => again(here, delivery) }]
            : []),
        ]}
        rows={deliveries}
        rowKey={({ id }) => id}
      />
    )}
  </Section>
)

const momentOf = ({ createdAt }: Delivery) => <DateTime at={createdAt} />

const toldIn = ({ type, payload }: Delivery) => (
  <details>
    <summary>{type}</summary>
    <pre className="whitespace-pre-wrap break-words">
      <code>{payload}</code>
    </pre>
  </details>
)

const stateIn = ({ state, attempts, problem }: Delivery) => (
  <>
    <Status tone={stateTones[state]}>{stateNames[state]}</Status>
    {problem && <div className="text-muted text-sm">{problem}</div>}
    {attempts > 1 && <div className="text-muted text-sm">{attempts} tries</div>}
  </>
)

const again = (here: string, { id, type }: Delivery) => (
  <PostForm action={`${here}/deliveries/${id}/resending`} layout="inline">
    <Button size="small" variant="quiet" aria-label={`Send ${type} again`}>
      Send again
    </Button>
  </PostForm>
)
