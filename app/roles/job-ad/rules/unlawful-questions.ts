import { checkQuestion } from '#app/roles/question-checks.ts'
import { findingIn } from '#app/roles/job-ad/finding.ts'
import type { Rule } from '#app/roles/job-ad/rule.ts'

export const unlawfulQuestions: Rule = ({ markdown, blocks }) =>
  blocks.flatMap((block) =>
    checkQuestion(block.text).map(({ start, end, ...remark }) =>
      findingIn(markdown, { block, start, end }, remark),
    ),
  )
