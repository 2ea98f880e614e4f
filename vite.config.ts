import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

const framework = /node_modules\/(react|react-dom|react-router|scheduler)\//
const frame =
  /app\/ui\/(layout|icons|anchors|feedback\/(?!steps|progress|refresh)|time\/(?!day|wall-time|now|relative)|data\/search-links|forms\/(filter-bar|button|choice\.|field|form-context|post-form|error-summary|unsaved-guard|use-unfolded-faults))|app\/company\/(navigation|sample-notice|billing\/dunning-notice)/

/** Forms are validated on the server: a schema that no component uses stays out of its page. */
const schemas = ['z', 'line', 'paragraphs', 'requiredLine', 'requiredParagraphs']

/** Packages of hundreds of small files come in one with the server: a start would spend its time on finding them. */
const inlined = [
  /^(openai|stripe|yaml|dotprompt|jose|uuid|diff|rate-limiter-flexible|parse-latin|unified)$/,
  /^@auth\/core/,
  /^(mdast|micromark|hast|unist|remark|rehype|retext|nlcst)(-|$)/,
]

export default defineConfig({
  publicDir: 'app/public',
  plugins: [tailwindcss(), reactRouter()],
  ssr: { noExternal: inlined },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // What every page of an organisation needs compresses better in two files than in twenty.
          output: {
            codeSplitting: {
              groups: [
                { name: 'framework', test: framework },
                { name: 'frame', test: frame },
              ],
            },
          },
          // Arithmetic runs on the server; pages import its types and names alone.
          treeshake: {
            moduleSideEffects: [{ test: /simple-statistics/, sideEffects: false }],
            manualPureFunctions: schemas,
          },
        },
      },
    },
  },
})
