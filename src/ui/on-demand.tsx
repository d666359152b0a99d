import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { t } from '../texts/t.ts'
import { Button } from './button.tsx'

/** The code of a part of the page did not come: the server, or the way to it, is gone. */
class NotFetched extends Error {}

/** For whoever reports faults: this one is said on the page, and nobody's to mend. */
export function isNotFetched(failure: unknown): boolean {
  return failure instanceof NotFetched
}

/**
 * A component whose code is fetched when it is first drawn; until then `meanwhile` stands in for it, or what the nearest
 * `Suspense` says where it is left out. Where the code does not come, only its place says so and offers to try again: the
 * page stays.
 */
export function onDemand<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  meanwhile?: ReactNode,
): ComponentType<Props> {
  const asPart = () =>
    lazy(async () => {
      const part = await fetchPart().catch((cause: unknown) => {
        throw new NotFetched('A part of the page could not be fetched', { cause })
      })
      return { default: part }
    })
  let Part = asPart()

  return class OnDemand extends Component<Props, { failure: unknown }> {
    override state: { failure: unknown } = { failure: undefined }

    static getDerivedStateFromError(failure: unknown) {
      return { failure }
    }

    override render() {
      const { failure } = this.state
      if (failure === undefined) {
        const part = <Part {...this.props} />
        return meanwhile === undefined ? part : <Suspense fallback={meanwhile}>{part}</Suspense>
      }
      // Any other fault is not ours to hold.
      if (!isNotFetched(failure)) throw failure
      const again = () => {
        Part = asPart()
        this.setState({ failure: undefined })
      }
      return (
        <p role="alert" className="p-3 text-sm text-danger">
          {t('This part of the page could not be fetched. Check that you are online.')} <Button onClick={again}>{t('Try again')}</Button>
        </p>
      )
    }
  }
}
