import { expect, test } from 'vitest'
// Before everything that says something, as on the page.
import '../../texts/spanish.ts'

const { partsOf } = await import('./parts.ts')
const { createCsv } = await import('./csv.ts')
const { aboutOf, fileName } = await import('./about.ts')
const { parseSearch } = await import('../search.ts')
const { madeLead } = await import('./hostile-leads.ts')

const lead = madeLead({
  leadId: '9007199254740993123',
  firstName: 'Yes',
  lastName: 'Leads',
  stage: 'Stage',
  score: 87.5,
  phones: ['+15125550142'],
  phoneStatuses: [4],
  leadInquiry: { priceMin: 1_300_000, bathroomsMin: 2.5 },
  createTime: '2026-11-24T18:05:09GMT',
})

test('headings and our own words are Spanish; ids, numbers, moments and what Lofty sends are as they are', async () => {
  const csv = createCsv(partsOf(['name', 'stage', 'score', 'phone', 'price', 'beds'], true), false)
  csv.add([lead])
  const [headings, line] = (await csv.finish([]).text()).split('\r\n')
  expect(headings).toMatch(/^\uFEFF?ID del prospecto,.+,.+,.+,.+,Se puede llamar,Precio desde,Precio hasta,Habitaciones desde,/)
  expect(line).toBe('9007199254740993123,Yes Leads,Stage,87.5,(512) 555-0142,NO: el número está en una lista de no llamar,1300000,,,,2.5,')
})

test('so is what is said of the file', () => {
  const exported = {
    ...{ read: 3, of: 3, found: 3, unreadable: 1, hasMoved: false, written: 2, matching: 3, doubts: [], allColumns: true, isChosen: false },
    search: parseSearch('view=Callable+today'),
    sentence: '…',
    now: new Date(2026, 10, 24, 16, 5).getTime(),
  }
  expect(Object.fromEntries(aboutOf(exported))).toMatchObject({
    Vista: 'Se pueden llamar hoy',
    Cantidad: '2 de 3 prospectos',
    Columnas: 'todas',
    Atención: '1 prospecto no se pudo leer y no está incluido.',
  })
  expect(fileName(exported, 'csv')).toBe('Se pueden llamar hoy 2026-11-24 16.05 (2 de 3).csv')
})
