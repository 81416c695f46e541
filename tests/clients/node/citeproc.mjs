// What citeproc-js makes of CSL-JSON in a style: the text of each reference, by id.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const CSL = createRequire(import.meta.url)('citeproc')
const [itemsPath, stylePath, localePath] = process.argv.slice(2)
const items = new Map(JSON.parse(readFileSync(itemsPath, 'utf8')).map(item => [item.id, item]))
const locale = readFileSync(localePath, 'utf8')
const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: id => items.get(id) }, readFileSync(stylePath, 'utf8'))
engine.setOutputFormat('text')
const alone = id => { // with others beside it, a reference may have more names to tell it from them
  engine.updateItems([id])
  return engine.makeBibliography()[1][0].trim()
}
console.log(JSON.stringify(Object.fromEntries([...items.keys()].map(id => [id, alone(id)]))))
