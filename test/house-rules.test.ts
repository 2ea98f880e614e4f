import { describe, expect, test } from 'vitest'
import { commentsRule } from '#test/support/house/style/comments.ts'
import { cyclesRule } from '#test/support/house/structure/cycles.ts'
import {
  hostsRule,
  lockGapsRule,
  pinsRule,
  versionFloorsRule,
} from '#test/support/house/style/dependencies.ts'
import { doorsRule } from '#test/support/house/structure/doors.ts'
import { floorsRule } from '#test/support/house/structure/floors.ts'
import {
  anyRule,
  barrelsRule,
  dodgesRule,
  hasteRule,
  mocksRule,
  specifiersRule,
} from '#test/support/house/style/habits.ts'
import { impurityRule } from '#test/support/house/style/impurity.ts'
import { crowdsRule, namesRule, topLevelRule } from '#test/support/house/structure/names.ts'
import { preparationRule } from '#test/support/house/structure/preparation.ts'
import { promptsRule } from '#test/support/house/structure/prompts.ts'
import { markupRule } from '#test/support/house/style/markup.ts'
import { toldWordsRule } from '#test/support/house/style/told-words.ts'
import {
  distributionRule,
  fileSizesRule,
  functionSizesRule,
} from '#test/support/house/style/sizes.ts'
import { staleFormsRule } from '#test/support/house/structure/stale-forms.ts'
import { suffixesRule } from '#test/support/house/structure/suffixes.ts'
import { tenancyRule } from '#test/support/house/structure/tenancy.ts'
import { readTree } from '#test/support/house/tree.ts'

const rules = [
  floorsRule,
  suffixesRule,
  impurityRule,
  cyclesRule,
  doorsRule,
  namesRule,
  topLevelRule,
  crowdsRule,
  fileSizesRule,
  distributionRule,
  functionSizesRule,
  barrelsRule,
  anyRule,
  mocksRule,
  dodgesRule,
  hasteRule,
  specifiersRule,
  commentsRule,
  pinsRule,
  versionFloorsRule,
  hostsRule,
  lockGapsRule,
  preparationRule,
  promptsRule,
  staleFormsRule,
  tenancyRule,
  toldWordsRule,
  markupRule,
]

const tree = readTree()

test('the tree is read', () => {
  const paths = tree.map(({ path }) => path)
  expect(paths).toEqual(expect.arrayContaining(['package.json', 'test/house-rules.test.ts']))
})

describe.each(rules)('$title', (rule) => {
  test('holds', () => {
    expect(rule.find(tree)).toEqual([])
  })

  test.each(Object.entries(rule.planted))('finds %s', (_name, sources) => {
    expect(rule.find(sources)).not.toEqual([])
  })

  test('passes a clean sample', () => {
    expect(rule.find(rule.clean)).toEqual([])
  })
})
