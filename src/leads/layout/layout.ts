import { type ColumnId, columnIds, columnOf, readColumnId } from '../columns.tsx'

/** Pixels that a row of each density takes. */
export const ROW_HEIGHTS = { compact: 32, normal: 40, roomy: 52 }

export type Density = keyof typeof ROW_HEIGHTS

/** How the list is laid out, whichever leads it shows. */
export interface Layout {
  /** Columns when they are not the default ones. */
  columns: readonly ColumnId[] | undefined
  /** Pixels of the columns that do not have their own width. */
  widths: ReadonlyMap<ColumnId, number>
  /** So many columns, from the first on, stay in view while the others scroll sideways. */
  frozen: number
  density: Density
}

export const DEFAULT_LAYOUT: Layout = { columns: undefined, widths: new Map(), frozen: 1, density: 'normal' }

/** Pixels that a column may have. */
export const NARROWEST = 56
export const WIDEST = 800

/** The layout alone, to lay out another search in the same way. */
export function layoutOf({ columns, widths, frozen, density }: Layout): Layout {
  return { columns, widths, frozen, density }
}

/** The columns shown, in their order. The name is always there, and first: it is the way into the lead. */
export function shownColumns({ columns = columnIds }: Pick<Layout, 'columns'>): ColumnId[] {
  return [...new Set<ColumnId>(['name', ...columns])]
}

/** Reads a parameter of the URL into `layout`: false when it makes no sense, undefined when it is not about the layout. */
export function readLayout(layout: Layout, name: string, text: string): boolean | undefined {
  if (name === 'columns') {
    const read = text.split(',').map(readId)
    const ids = [...new Set(read.filter((id) => id !== undefined))]
    layout.columns = ids.length > 0 ? unlessDefault(ids) : undefined
    return !read.includes(undefined)
  }
  if (name === 'widths') {
    const read = text.split(',').map(readWidth)
    layout.widths = new Map(read.filter((width) => width !== undefined).filter(isOther))
    return !read.includes(undefined)
  }
  if (name === 'freeze') {
    const isCount = /^[1-9]\d?$/.test(text)
    if (isCount) layout.frozen = Number(text)
    return isCount
  }
  if (name !== 'density') return undefined
  const isKnown = isDensity(text)
  if (isKnown) layout.density = text
  return isKnown
}

/** The layout as parts of a query string, only where it is not the default. Commas and colons stay readable. */
export function writeLayout({ columns, widths, frozen, density }: Layout): string[] {
  const rank = (id: ColumnId) => (columnIds as readonly ColumnId[]).indexOf(id) + 1 || columnIds.length + 1
  const sized = [...widths].sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1))
  return [
    columns ? `columns=${columns.map(writeId).join(',')}` : '',
    sized.length > 0 ? `widths=${sized.map(([id, width]) => `${writeId(id)}:${width}`).join(',')}` : '',
    frozen === DEFAULT_LAYOUT.frozen ? '' : `freeze=${frozen}`,
    density === DEFAULT_LAYOUT.density ? '' : `density=${density}`,
  ]
}

/** Undefined for the default columns in their order. */
export function unlessDefault(ids: readonly ColumnId[]): readonly ColumnId[] | undefined {
  const isDefault = ids.length === columnIds.length && ids.every((id, place) => id === columnIds[place])
  return isDefault ? undefined : ids
}

export function isDensity(text: string): text is Density {
  return Object.hasOwn(ROW_HEIGHTS, text)
}

/** Whether a width is not the column's own. */
function isOther([id, width]: readonly [ColumnId, number]): boolean {
  return columnOf(id).width !== width
}

/** Reads `stage:120`. */
function readWidth(text: string): [ColumnId, number] | undefined {
  const [, name = '', digits = ''] = /^(.+):([1-9]\d*)$/s.exec(text) ?? []
  const id = readId(name)
  const width = Number(digits)
  return id && width >= NARROWEST && width <= WIDEST ? [id, width] : undefined
}

/** A comma in a custom field's name is written `%2C`, so that the list can be taken apart. */
function readId(text: string): ColumnId | undefined {
  return readColumnId(text.replace(/%(2C|25)/g, decodeURIComponent))
}

function writeId(id: ColumnId): string {
  const [, written = ''] = new URLSearchParams({ id: id.replace(/[%,]/g, encodeURIComponent) }).toString().split('=')
  return written.replaceAll('%3A', ':')
}
