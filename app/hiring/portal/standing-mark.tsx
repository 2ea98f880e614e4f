import { Status } from '#app/ui/feedback/badge.tsx'
import type { Standing } from './status.ts'

const tones = {
  received: 'accent',
  review: 'accent',
  interviewing: 'accent',
  decision: 'warn',
  offer: 'good',
  closed: 'plain',
  withdrawn: 'plain',
} as const satisfies Record<Standing['key'], string>

export const StandingMark = ({ standing }: { standing: Standing }) => (
  <Status tone={tones[standing.key]}>{standing.label}</Status>
)
