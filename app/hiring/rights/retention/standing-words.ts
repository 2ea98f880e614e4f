import type { Standing } from './limits.ts'

type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'danger'

/** Where a record stands, in words. */
export const standingWords: Record<Standing, { label: string; tone: Tone }> = {
  running: { label: 'The application is going on', tone: 'accent' },
  kept: { label: 'Kept by law', tone: 'plain' },
  free: { label: 'May go, need not', tone: 'plain' },
  due: { label: 'Due to be erased', tone: 'warn' },
  crossed: { label: 'Rules contradict each other', tone: 'danger' },
  held: { label: 'On legal hold', tone: 'danger' },
}
