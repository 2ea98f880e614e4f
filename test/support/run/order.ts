import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** Files that take long, or wait long: begun last, they would keep a whole run waiting for one of them. */
const long =
  /\/(durability\/kill|rights\/killed\/erasing-killed|db\/backup\/|sample\/addition|audit\/verify-command|access\/matrix|edge\/(everywhere|naughty-strings|hostile)|tenancy\/|histories\/|mail\/delivery|house-rules)/

/** Puts the long files first, and leaves the rest in the order of vitest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- vitest's method, not an array's
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
