// CSL-JSON to BibTeX by citation-js, as its command line does it: node citation-js.mjs FILE > FILE
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(new URL('../tests/clients/node/', import.meta.url))
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')

process.stdout.write(new Cite(readFileSync(process.argv[2], 'utf8'), { generateGraph: false }).format('bibtex'))
