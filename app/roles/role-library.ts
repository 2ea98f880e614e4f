import aiEngineerLoop from '#templates/loops/ai-engineer.json' with { type: 'json' }
import aiProductManagerLoop from '#templates/loops/ai-product-manager.json' with { type: 'json' }
import analyticsEngineerLoop from '#templates/loops/analytics-engineer.json' with { type: 'json' }
import appliedScientistLoop from '#templates/loops/applied-scientist.json' with { type: 'json' }
import dataAnalystLoop from '#templates/loops/data-analyst.json' with { type: 'json' }
import dataEngineerLoop from '#templates/loops/data-engineer.json' with { type: 'json' }
import dataScienceManagerLoop from '#templates/loops/data-science-manager.json' with { type: 'json' }
import dataScientistLoop from '#templates/loops/data-scientist.json' with { type: 'json' }
import mlEngineerLoop from '#templates/loops/ml-engineer.json' with { type: 'json' }
import mlopsEngineerLoop from '#templates/loops/mlops-engineer.json' with { type: 'json' }
import productDataScientistLoop from '#templates/loops/product-data-scientist.json' with { type: 'json' }
import researchScientistLoop from '#templates/loops/research-scientist.json' with { type: 'json' }
import aiEngineer from '#templates/roles/ai-engineer.json' with { type: 'json' }
import aiProductManager from '#templates/roles/ai-product-manager.json' with { type: 'json' }
import analyticsEngineer from '#templates/roles/analytics-engineer.json' with { type: 'json' }
import appliedScientist from '#templates/roles/applied-scientist.json' with { type: 'json' }
import dataAnalyst from '#templates/roles/data-analyst.json' with { type: 'json' }
import dataEngineer from '#templates/roles/data-engineer.json' with { type: 'json' }
import dataScienceManager from '#templates/roles/data-science-manager.json' with { type: 'json' }
import dataScientist from '#templates/roles/data-scientist.json' with { type: 'json' }
import mlEngineer from '#templates/roles/ml-engineer.json' with { type: 'json' }
import mlopsEngineer from '#templates/roles/mlops-engineer.json' with { type: 'json' }
import productDataScientist from '#templates/roles/product-data-scientist.json' with { type: 'json' }
import researchScientist from '#templates/roles/research-scientist.json' with { type: 'json' }
import { type Loop, loopSchema } from './loops.ts'
import { type RoleCard, roleCardSchema } from './role-cards.ts'

/** The role cards the product comes with, in the order in which they are offered. */
export const roleLibrary: readonly RoleCard[] = [
  dataAnalyst,
  productDataScientist,
  dataEngineer,
  analyticsEngineer,
  dataScientist,
  mlEngineer,
  mlopsEngineer,
  appliedScientist,
  researchScientist,
  aiEngineer,
  dataScienceManager,
  aiProductManager,
].map((file) => roleCardSchema.parse(file))

/** The loop of each role in the library. */
export const loopLibrary: readonly Loop[] = [
  dataAnalystLoop,
  productDataScientistLoop,
  dataEngineerLoop,
  analyticsEngineerLoop,
  dataScientistLoop,
  mlEngineerLoop,
  mlopsEngineerLoop,
  appliedScientistLoop,
  researchScientistLoop,
  aiEngineerLoop,
  dataScienceManagerLoop,
  aiProductManagerLoop,
].map((file) => loopSchema.parse(file))

/** The library's card of that key; undefined for a key the library does not have. */
export const findRole = (key: string): RoleCard | undefined =>
  roleLibrary.find((card) => card.key === key)

/** The library's loop for that role; undefined for a role the library does not have. */
export const findLoop = (role: string): Loop | undefined =>
  loopLibrary.find((loop) => loop.role === role)
