import { checkQuestion } from '../../question-checks.ts'
import { findingIn } from '../finding.ts'
import type { Rule } from '../rule.ts'

export const unlawfulQuestions: Rule = ({ markdown, blocks }) =>
  blocks.flatMap((block) =>
    checkQuestion(block.text).map(({ start, end, ...remark }) =>
      findingIn(markdown, { block, start, end }, remark),
    ),
  )
