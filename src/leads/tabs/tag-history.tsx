import type { Option } from '../../filters/kinds.ts'
import type { Lead } from '../../lofty/lead.ts'
import { t } from '../../texts/t.ts'
import { reveal } from '../../ui/reveal.tsx'
import { Moment } from './facts.tsx'
import { LongList } from './long-list.tsx'

/** The lead's tags with who put them there and when, newest first. */
export function TagHistory({ lead, agents }: { lead: Lead; agents: readonly Option[] }) {
  const tags = [...lead.tags].sort((one, other) => (other.createTime ?? 0) - (one.createTime ?? 0))
  const sayCreator = (id: string | undefined) =>
    id && t('by {name}', { name: agents.find((agent) => agent.value === id)?.label ?? t('id {id}', { id }) })
  return (
    <LongList entries={tags}>
      {(shown) => (
        <ul>
          {shown.map((tag, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a tag may lack its id, and the order does not change
            <li key={place} className="border-b border-line px-5 py-3 text-sm break-words last:border-0">
              <bdi className="font-medium">{reveal(tag.tagName ?? t('Tag without a name'))}</bdi>
              <p className="text-xs text-faint">
                <bdi>{reveal(sayCreator(tag.creatorUserId) ?? '')}</bdi>{' '}
                {tag.createTime === undefined ? t('at an unknown time') : <Moment time={tag.createTime} />}
              </p>
            </li>
          ))}
        </ul>
      )}
    </LongList>
  )
}
