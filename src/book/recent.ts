/** The few answers asked for last, kept until they are forgotten. */
export interface Recent<Answer> {
  get(question: string, answer: () => Answer): Answer
  forget(): void
}

export function createRecent<Answer>(limit: number): Recent<Answer> {
  const kept = new Map<string, { answer: Answer }>()
  return {
    get(question, answer) {
      const entry = kept.get(question) ?? { answer: answer() }
      // A map keeps the order of insertion: what is asked again goes to the end, what was not asked for longest is first.
      kept.delete(question)
      kept.set(question, entry)
      if (kept.size > limit) kept.delete(kept.keys().next().value ?? '')
      return entry.answer
    },
    forget: () => kept.clear(),
  }
}
