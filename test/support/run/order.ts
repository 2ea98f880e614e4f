import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/** Files that take long, or wait long: begun last, they would keep a whole run waiting for one of them. */
const long =
  /\/(durability\/kill|rights\/killed\/erasing-killed|db\/backup\/|sample\/addition|web\/(sample[.-]|staffing\/tie)|audit\/verify-command|access\/matrix|non-interference\/|edge\/(everywhere|naughty-strings|hostile)|tenancy\/|histories\/|company\/moving\/(moving|exports)|mail\/delivery|house-rules)/

/** Puts the long files first, and leaves the rest in their order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId)
    return [...files.filter(isLong), ...files.filter((file) => !isLong(file))]
  }
}
