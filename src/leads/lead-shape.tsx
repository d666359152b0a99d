/** The shape of a lead's facts while they are on their way. */
export function LeadShape() {
  return (
    <div aria-hidden className="space-y-3 px-5 py-5">
      {['w-1/3', 'w-4/5', 'w-2/3', 'w-3/4', 'w-1/2', 'w-2/3'].map((width, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
        <div key={place} className={`skeleton h-3 ${width}`} />
      ))}
    </div>
  )
}
