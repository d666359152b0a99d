import { createContext, use } from 'react'
import { t } from '../../texts/t.ts'
import { type ChoosableList, chooseRead, leave, useChosen } from './chosen.ts'

/** The list whose head the box is in. Only the box is drawn again when rows come, not the head. */
export const ShownList = createContext<ChoosableList>({ rows: new Map(), repeated: new Map(), places: new Map(), shownKey: '' })

/** The box in the head of the grid: selects all leads that were read, or leaves them. */
export function ChooseReadBox() {
  const list = use(ShownList)
  const { leads } = useChosen()
  const ids = leads.size > 0 ? [...list.places.keys()] : []
  const isAll = ids.length > 0 && ids.every((id) => leads.has(id))
  const isSome = !isAll && ids.some((id) => leads.has(id))
  return (
    <button
      type="button"
      role="checkbox"
      aria-label={t('Select all leads read so far')}
      title={t('Select all leads read so far')}
      aria-checked={isSome ? 'mixed' : isAll}
      onClick={() => (isAll ? leave(ids) : chooseRead(list))}
      className="choose-box"
    />
  )
}
