import { findRole } from '#app/roles/role-library.ts'

/** The role's name in the library; a key the library does not know, in words. */
export const roleName = (key: string): string => findRole(key)?.name ?? key.replaceAll('-', ' ')
