// What Better BibTeX's importer makes of a file.
import { readFileSync } from 'node:fs'
import { parse } from '@retorquere/bibtex-parser'

const { errors, entries, jabref } = parse(readFileSync(process.argv[2], 'utf8'))
console.log(JSON.stringify({
  errors,
  entries: entries.map(({ key, type, fields }) => ({ key, type, fields })),
  groups: jabref.root,
}))
