import { lottery, type Random, raffle } from './random.ts'

/** A city in which leads live and look, with what an ordinary home costs there in whole dollars. */
export interface City {
  name: string
  state: string
  county: string
  zipCodes: readonly string[]
  price: number
}

/** A market the brokerage works in: the office that serves it, its cities and telephone area codes. */
export interface Metro {
  groupId: number
  cities: readonly City[]
  areaCodes: readonly string[]
}

function metro(groupId: number, state: string, areaCodes: string, table: string): Metro {
  const cities = table.split('\n').map((line) => {
    const [name = '', county = '', zipCodes = '', price] = line.split('|')
    return { name, state, county, zipCodes: zipCodes.split(' '), price: Number(price) * 1000 }
  })
  return { groupId, cities, areaCodes: areaCodes.split(' ') }
}

export const metros: readonly Metro[] = [
  metro(
    310_410,
    'TX',
    '512 737',
    `Austin|Travis|78701 78702 78703 78704 78731 78745 78748 78757|560
Round Rock|Williamson|78664 78665 78681|415
Cedar Park|Williamson|78613|470
Georgetown|Williamson|78626 78628 78633|430
Pflugerville|Travis|78660 78691|380
Leander|Williamson|78641 78645|425
Lakeway|Travis|78734 78738|780
Kyle|Hays|78640|330
Dripping Springs|Hays|78620|690
Buda|Hays|78610|360`,
  ),
  metro(
    310_420,
    'AZ',
    '480 602 623',
    `Phoenix|Maricopa|85004 85016 85018 85020 85032 85044 85050|445
Scottsdale|Maricopa|85251 85254 85255 85258 85260|870
Mesa|Maricopa|85201 85204 85207 85213|430
Chandler|Maricopa|85224 85225 85249|520
Gilbert|Maricopa|85233 85234 85295 85297|550
Tempe|Maricopa|85281 85282 85284|470
Glendale|Maricopa|85301 85308 85310|415
Surprise|Maricopa|85374 85379 85387|410
Paradise Valley|Maricopa|85253|2900`,
  ),
  metro(
    310_430,
    'FL',
    '813 727 941',
    `Tampa|Hillsborough|33602 33606 33609 33611 33629 33647|420
St. Petersburg|Pinellas|33701 33703 33704 33710|390
Clearwater|Pinellas|33755 33761 33767|385
Brandon|Hillsborough|33510 33511|350
Wesley Chapel|Pasco|33543 33544 33545|410
Riverview|Hillsborough|33569 33578 33579|375
Sarasota|Sarasota|34231 34236 34238 34242|510
Dunedin|Pinellas|34698|400
Siesta Key|Sarasota|34242|1250`,
  ),
  metro(
    310_440,
    'WA',
    '206 425 253',
    `Seattle|King|98103 98105 98109 98115 98116 98122 98144|865
Bellevue|King|98004 98005 98006 98008|1480
Redmond|King|98052 98053|1290
Kirkland|King|98033 98034|1240
Renton|King|98055 98056 98058|740
Tacoma|Pierce|98402 98405 98407 98422|490
Everett|Snohomish|98201 98203 98208|610
Bothell|King|98011 98012 98021|960
Issaquah|King|98027 98029|1120
Mercer Island|King|98040|2150`,
  ),
]

/** Draws a market; Austin is where the brokerage began. */
export const drawMetro = lottery(metros.map((entry, index) => [entry, [40, 25, 20, 25][index] ?? 1]))

const cityRaffles = new Map(metros.map((entry) => [entry, raffle(entry.cities)]))

/** Draws a city of a metro; the first ones are the most sought after. */
export function drawCity(random: Random, within: Metro): City {
  const draw = cityRaffles.get(within)
  if (!draw) throw new RangeError('That is none of the metros.')
  return draw(random)
}

/** Area codes of people who moved in from elsewhere. */
export const farAreaCodes = '212 214 303 305 312 347 404 415 503 615 619 646 702 713 773 818 832 917 972'.split(' ')

const STREETS =
  'Oak Maple Cedar Pecan Elm Magnolia Juniper Willow Lakeview Ridgeline Hillcrest Canyon Saguaro Bayshore Gulf Harbor Orchard Mission Rosewood Barton Pioneer Summit Sunset Meadowlark Fox Hollow Heron Cypress Franklin Jefferson'.split(
    ' ',
  )
const STREET_KINDS = 'St Ave Dr Ln Ct Blvd Way Pl Trl Cir'.split(' ')

/** A made-up address line, sometimes with a unit. */
export function streetAddress(random: Random): string {
  const line = `${random.int(101, 18_999)} ${random.pick(STREETS)} ${random.pick(STREET_KINDS)}`
  return random.chance(0.12) ? `${line} #${random.int(1, 40)}` : line
}
