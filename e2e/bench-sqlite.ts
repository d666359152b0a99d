import createSqlite from '@sqlite.org/sqlite-wasm'
import { askedWords } from '../src/book/words.ts'
import type { Lead } from '../src/lofty/lead.ts'
import { counted, fields, texts } from './bench-leads.ts'
import { highestPrice, leastScore, needle, STAGES, TAG } from './bench-questions.ts'

/** Fields of which a lead holds several names have a table of their own, the others a column. */
const several = new Set(['tags', 'segments', 'groups', 'city'])
const columns = counted.filter((field) => !several.has(field))

const names = (lead: Lead, field: string): string[] => {
  const held = fields[field]?.of(lead)
  return Array.isArray(held) ? [...held] : []
}

/** The same leads in SQLite, in memory: indexed, with full-text search by beginnings of words. */
export async function createSqliteBook(leads: readonly Lead[]) {
  const sqlite = await createSqlite()
  const db = new sqlite.oo1.DB(':memory:')
  db.exec(`CREATE TABLE leads (id INTEGER PRIMARY KEY, leadId TEXT, score REAL, priceMin REAL, priceMax REAL, ${columns.map((name) => `${name} TEXT`)});
    CREATE VIRTUAL TABLE words USING fts5(texts, content='', prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')`)
  for (const field of several) db.exec(`CREATE TABLE ${field} (lead INTEGER, label TEXT, PRIMARY KEY (lead, label)) WITHOUT ROWID`)

  db.exec('BEGIN')
  const lead = db.prepare(`INSERT INTO leads VALUES (${Array.from({ length: 5 + columns.length }, () => '?')})`)
  const words = db.prepare('INSERT INTO words (rowid, texts) VALUES (?, ?)')
  const labels = [...several].map((field) => ({ field, insert: db.prepare(`INSERT OR IGNORE INTO ${field} VALUES (?, ?)`) }))
  for (const [at, each] of leads.entries()) {
    const { priceMin = null, priceMax = null } = each.leadInquiry ?? {}
    lead
      .bind([at, each.leadId, each.score ?? null, priceMin, priceMax, ...columns.map((field) => names(each, field)[0] ?? null)])
      .stepReset()
    words.bind([at, texts(each).join('\n')]).stepReset()
    for (const { field, insert } of labels) for (const name of names(each, field)) insert.bind([at, name]).stepReset()
  }
  for (const column of ['score', 'stage']) db.exec(`CREATE INDEX by_${column} ON leads (${column})`)
  for (const field of several) db.exec(`CREATE INDEX by_${field} ON ${field} (label, lead)`)
  db.exec('COMMIT; ANALYZE')

  const conditions: [by: string, sql: string][] = [
    ['stage', `stage IN (${STAGES.map((stage) => `'${stage}'`)})`],
    ['score', 'score >= $score'],
    ['tags', `NOT EXISTS (SELECT 1 FROM tags WHERE lead = leads.id AND label = '${TAG}')`],
    ['price', '(priceMin IS NOT NULL OR priceMax IS NOT NULL) AND ifnull(priceMin, 0) <= $price'],
  ]
  const where = (without?: string) => conditions.flatMap(([by, sql]) => (by === without ? [] : sql)).join(' AND ')
  const bind = (round: number, without?: string) => ({
    ...(without !== 'score' && { $score: leastScore(round) }),
    ...(without !== 'price' && { $price: highestPrice(round) }),
  })

  return {
    query: (round: number) => ({
      total: Number(db.selectValue(`SELECT count(*) FROM leads WHERE ${where()}`, bind(round))),
      rows: db.selectValues(`SELECT leadId FROM leads WHERE ${where()} ORDER BY score DESC, id DESC LIMIT 50`, bind(round)),
    }),
    facets: (round: number) =>
      counted.map((field) =>
        several.has(field)
          ? db.selectArrays(
              `SELECT label, count(*) FROM leads JOIN ${field} ON lead = id WHERE ${where(field)} GROUP BY label`,
              bind(round, field),
            )
          : db.selectArrays(`SELECT ${field}, count(*) FROM leads WHERE ${where(field)} GROUP BY ${field}`, bind(round, field)),
      ),
    text(round: number) {
      const asked = askedWords(needle(round)).map((word) => `"${word}"*`)
      const found = 'FROM words JOIN leads ON id = words.rowid WHERE words MATCH $asked'
      return {
        total: db.selectValue(`SELECT count(*) ${found}`, { $asked: asked.join(' ') }),
        rows: db.selectValues(`SELECT leadId ${found} ORDER BY score DESC LIMIT 50`, { $asked: asked.join(' ') }),
      }
    },
    bytes: () => sqlite.wasm.heap8u().byteLength,
    close: () => db.close(),
  }
}
