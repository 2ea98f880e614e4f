import { findRole } from '#app/roles/role-library.ts'

/** The role's name in the library; a key the library does not know, in words. */
export const roleName = (key: string): string => findRole(key)?.name ?? key.replaceAll('-', ' ')

/** "a data engineer", "an ML engineer". */
export function withArticle(name: string): string {
  const spoken = /^[A-Z]{2}/.test(name) ? /^[AEFHILMNORSX]/ : /^[aeiou]/i
  const lower = /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
  return `${spoken.test(name) ? 'an' : 'a'} ${lower}`
}
