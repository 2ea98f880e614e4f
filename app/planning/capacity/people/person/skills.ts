import { competencyLibrary } from '#app/roles/competency-library.ts'
import { findRole } from '#app/roles/role-library.ts'

export type SkillLevel = { key: string; name: string; level: number | null }

/** What the role asks for and whatever else the person is known to be able to do, each with its level. */
export function skillsFor(role: string, levels: Record<string, number>): SkillLevel[] {
  const card = findRole(role) ?? findRole(role.replace(/-[0-9a-f]{6}$/, ''))
  const asked = card
    ? [...card.competencies.must, ...card.competencies.nice].map(({ key }) => key)
    : []
  return [...new Set([...asked, ...Object.keys(levels)])].map((key) => ({
    key,
    name: skillName(key),
    level: levels[key] ?? null,
  }))
}

export const skillName = (key: string): string =>
  (competencyLibrary as Record<string, { name: string }>)[key]?.name ?? key
