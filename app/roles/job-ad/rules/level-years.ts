import { findingIn } from '#app/roles/job-ad/finding.ts'
import type { Rule } from '#app/roles/job-ad/rule.ts'
import { withoutYears, yearsAsked } from './years-required.ts'

type Band = { name: string; least: number; most: number }

const bands: Record<string, Band | undefined> = {
  L1: { name: 'L1 (works on a task under guidance)', least: 0, most: 2 },
  L2: { name: 'L2 (owns a project)', least: 0, most: 5 },
  L3: { name: 'L3 (takes on ambiguous problems, mentors)', least: 2, most: 10 },
  L4: { name: 'L4 (works across teams, sets standards)', least: 4, most: 15 },
  L5: { name: 'L5 (sets direction for the organisation)', least: 6, most: 99 },
  M1: { name: 'M1 (manages a team)', least: 2, most: 15 },
  M2: { name: 'M2 (manages managers or several teams)', least: 4, most: 99 },
}

export const levelYears: Rule = ({ markdown, blocks }, { level }) => {
  const band = bands[level]
  if (!band) return []
  return blocks.flatMap((block) =>
    yearsAsked(block)
      .filter(({ least, most }) => least > band.most || most < band.least)
      .map((years) =>
        findingIn(
          markdown,
          { block, start: years.start, end: years.end },
          {
            rule: 'level-years',
            severity: 'warn',
            reason: `The opening is at ${band.name}; this asks for ${years.least > band.most ? 'more' : 'fewer'} years than that level means. Change the level or drop the number.`,
            source: 'Level definitions of this library',
            suggestion: withoutYears(years, block.text.slice(years.end)),
          },
        ),
      ),
  )
}
