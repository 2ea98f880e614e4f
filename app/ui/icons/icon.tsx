import sprite from './icons.svg?url'
import type { iconNames } from './names.ts'

export type IconName = (typeof iconNames)[number]

/** An icon beside words that say the same: drawn once for all pages, in a file that browsers keep. */
export const Icon = ({ name, size }: { name: IconName; size: number }) => (
  <svg className="icon" width={size} height={size} aria-hidden="true">
    <use href={`${sprite}#${name}`} />
  </svg>
)
