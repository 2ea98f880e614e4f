import dataAnalystLoop from '#templates/loops/data-analyst.json' with { type: 'json' }
import dataScientistLoop from '#templates/loops/data-scientist.json' with { type: 'json' }
import mlEngineerLoop from '#templates/loops/ml-engineer.json' with { type: 'json' }
import dataAnalyst from '#templates/roles/data-analyst.json' with { type: 'json' }
import dataScientist from '#templates/roles/data-scientist.json' with { type: 'json' }
import mlEngineer from '#templates/roles/ml-engineer.json' with { type: 'json' }
import { type Loop, loopSchema } from './loops.ts'
import { type RoleCard, roleCardSchema } from './role-cards.ts'

/** The role cards the product comes with, in the order in which they are offered. */
export const roleLibrary: readonly RoleCard[] = [dataAnalyst, dataScientist, mlEngineer].map(
  (file) => roleCardSchema.parse(file),
)

/** The loop of each role in the library. */
export const loopLibrary: readonly Loop[] = [
  dataAnalystLoop,
  dataScientistLoop,
  mlEngineerLoop,
].map((file) => loopSchema.parse(file))

/** The library's card of that key; undefined for a key the library does not have. */
export const findRole = (key: string): RoleCard | undefined =>
  roleLibrary.find((card) => card.key === key)

/** The library's loop for that role; undefined for a role the library does not have. */
export const findLoop = (role: string): Loop | undefined =>
  loopLibrary.find((loop) => loop.role === role)
