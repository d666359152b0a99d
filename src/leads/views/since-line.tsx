import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { t } from '../../texts/t.ts'
import { formatMoment } from '../../ui/format.ts'
import { askBook } from '../book.ts'
import { questionOf } from '../book-question.ts'
import type { SinceKind } from '../looks.ts'
import { type Search, withFilter } from '../search.ts'
import { useBook } from '../use-book.ts'
import type { ChangeSearch } from '../use-search.ts'
import { findView } from './shelf.ts'
import { useShelf } from './use-shelf.ts'
import { isEdited, searchOf } from './view.ts'

const SAID: Record<SinceKind, (count: number) => string> = {
  new: (count) => t('{count, plural, other {# new}}', { count }),
  back: (count) => t('{count, plural, other {# came back}}', { count }),
  reassigned: (count) => t('{count, plural, other {# reassigned}}', { count }),
  stage: (count) => t('{count, plural, one {# stage changed} other {# stages changed}}', { count }),
  tagged: (count) => t('{count, plural, other {# with a tag added}}', { count }),
  gone: (count) => t('{count, plural, other {# gone}}', { count }),
}

/** What became of the view's leads since its agent last looked; each kind of change filters. */
export function SinceLine({ search, change }: { search: Search; change: ChangeSearch }) {
  const { shelf } = useShelf()
  const { version, isComplete } = useBook()
  const view = findView(shelf, search.view ?? '')
  const isShown = view !== undefined && !isEdited(view, search)
  const { filters } = questionOf(view ? searchOf(view, search) : search, 0)
  const { data: look, isPending } = useQuery({
    queryKey: ['look', view?.name, version, filters, isShown],
    queryFn: async () => {
      const isSeen = isShown && document.visibilityState === 'visible'
      return (await askBook((ask) => ask('look', view?.name ?? '', filters, Date.now(), isSeen))) ?? null
    },
    enabled: view !== undefined && isComplete,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  if (!view || isPending) return null
  if (!look) return t('What changes is told of views of up to 20,000 leads.')
  if (look.since === undefined) return t('You look at this view for the first time: from the next visit on it says what changed.')
  const set = search.filters.since?.isOff === false ? search.filters.since.texts : []
  const changed = look.counts.filter(({ kind, count }) => count > 0 || set.includes(kind))
  const turn = (kind: SinceKind) =>
    change((before) => withFilter(before, 'since', set.includes(kind) ? set.filter((each) => each !== kind) : [...set, kind]))
  return (
    <>
      {t(changed.length === 0 ? 'Nothing changed since you last looked, {moment}' : 'Since you last looked, {moment}:', {
        moment: formatMoment(look.since),
      })}
      {changed.map(({ kind, count }) => (
        <button
          key={kind}
          type="button"
          aria-pressed={set.includes(kind)}
          onClick={() => turn(kind)}
          className={`rounded-full px-2 font-medium ${set.includes(kind) ? 'bg-accent text-on-accent' : 'bg-accent-wash text-accent hover:opacity-80'}`}
        >
          {SAID[kind](count)}
        </button>
      ))}
    </>
  )
}
