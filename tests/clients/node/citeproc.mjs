// What citeproc-js makes of CSL-JSON in a style: the text of each reference, by id.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const CSL = createRequire(import.meta.url)('citeproc')
const [itemsPath, stylePath, localePath] = process.argv.slice(2)
const items = new Map(JSON.parse(readFileSync(itemsPath, 'utf8')).map(item => [item.id, item]))
const locale = readFileSync(localePath, 'utf8')
const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: id => items.get(id) }, readFileSync(stylePath, 'utf8'))
engine.setOutputFormat('text')
engine.updateItems([...items.keys()])
const [{ entry_ids: ids }, texts] = engine.makeBibliography()
console.log(JSON.stringify(Object.fromEntries(ids.map(([id], place) => [id, texts[place].trim()]))))
