import { drawer } from './es/drawer.ts'
import { filters } from './es/filters.ts'
import { layout } from './es/layout.ts'
import { list } from './es/list.ts'
import { palette } from './es/palette.ts'
import { tables } from './es/tables.ts'
import { ui } from './es/ui.ts'
import { views } from './es/views.ts'
import { whole } from './es/whole.ts'
import { speak } from './t.ts'

/** The Spanish catalogue, whole: by English text. Loaded only where Spanish is read. */
const spanish = { ...drawer, ...filters, ...layout, ...list, ...palette, ...tables, ...ui, ...views, ...whole }

/** An English text that the page may say. */
export type Message = keyof typeof spanish

speak(spanish)
