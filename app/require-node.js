import module from 'node:module'
import { fileURLToPath } from 'node:url'

const needed = [22, 22]
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    'Groundwork needs Node ' +
      needed.join('.') +
      ' or newer, and this is Node ' +
      process.versions.node +
      '.\n' +
      'On Linux (x64) "npm ci" brings the right one: use "npm start" and "npm test".\n' +
      'Elsewhere install it from https://nodejs.org and try again.',
  )
  process.exit(1)
}

// Compiled code is kept beside the packages it comes from: a later start need not compile it again.
module.enableCompileCache?.(
  fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)),
)

// For each file of a package Node reads its whole package.json to learn how the file is written. That of drizzle-orm is
// 180 kB long, and all its files that import one another are modules.
const drizzle = new URL('../node_modules/drizzle-orm/', import.meta.url).href
module.registerHooks?.({
  resolve: (specifier, context, next) =>
    /^\..*\.js$/.test(specifier) && context.parentURL?.startsWith(drizzle)
      ? { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
      : next(specifier, context),
})
