// What citation-js makes of a file: CSL-JSON, or BibTeX of its own writing where that is asked for.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const { Cite } = require('@citation-js/core')
for (const plugin of ['bibtex', 'csl', 'ris']) require(`@citation-js/plugin-${plugin}`)

const [path, input, output] = process.argv.slice(2)
const cite = new Cite(readFileSync(path, 'utf8'), { forceType: input, generateGraph: false })
console.log(JSON.stringify(output ? cite.format(output, { format: 'object' }) : cite.data))
