/** What the trail of an offer is told from. */
export type TrailVersion = {
  number: number
  author: string
  createdAt: Date
  steps: {
    name: string
    verdict: 'approved' | 'declined' | null
    comment: string
    at: Date | null
  }[]
  sentAt: Date | null
  withdrawnAt: Date | null
  withdrawalReason: string | null
  answer: {
    verdict: 'accepted' | 'declined'
    typedName: string
    reason: string
    versionHash: string
    addressHash: string
    at: Date
  } | null
}

export type TrailEntry = { at: string; text: string; detail: string }

/** Everything that happened to an offer, the newest first. */
export function trailOf(versions: readonly TrailVersion[]): TrailEntry[] {
  const told = versions.flatMap((version) => entriesOf(version))
  return told
    .map((entry, order) => ({ ...entry, order }))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || a.order - b.order)
    .map(({ at, text, detail }) => ({ at: at.toISOString(), text, detail }))
}

type Told = { at: Date; text: string; detail: string }

/** The later step first, so that steps of one moment keep their order. */
function entriesOf(version: TrailVersion): Told[] {
  const { number, author, createdAt, sentAt, withdrawnAt, withdrawalReason, answer } = version
  const name = `Version ${number}`
  const told: (Told | null)[] = [
    answer && answerEntry(name, answer),
    withdrawnAt && { at: withdrawnAt, text: `${name} taken back`, detail: withdrawalReason ?? '' },
    sentAt && { at: sentAt, text: `${name} sent to the candidate`, detail: '' },
    ...version.steps
      .toReversed()
      .map(({ at, verdict, comment, name: who }) =>
        at && verdict ? { at, text: `${name} ${verdict} by ${who}`, detail: comment } : null,
      ),
    { at: createdAt, text: `${name} made by ${author}`, detail: '' },
  ]
  return told.filter((entry) => entry !== null)
}

function answerEntry(name: string, answer: NonNullable<TrailVersion['answer']>): Told {
  const { verdict, typedName, reason, versionHash, addressHash, at } = answer
  const proof = `Version’s hash ${versionHash.slice(0, 16)}…, address’s hash ${addressHash.slice(0, 16)}…`
  return {
    at,
    text: `${name} ${verdict} by the candidate, signed “${typedName}”`,
    detail: [reason, proof].filter(Boolean).join(' · '),
  }
}
