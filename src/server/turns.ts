/**
 * Turns between agents: whoever waits goes once before anybody goes twice, and nobody saves up turns while away
 * (start-time fair queueing).
 */
export function createTurns() {
  let round = 0
  const rounds = new Map<string, number>()
  return {
    /** The round in which an agent's next call goes. */
    roundOf: (agent: string): number => Math.max(round, rounds.get(agent) ?? 0),
    /** An agent's call goes out. */
    pass(agent: string) {
      round = Math.max(round, rounds.get(agent) ?? 0)
      rounds.set(agent, round + 1)
      for (const [each, next] of rounds) if (next <= round) rounds.delete(each)
    },
    /** A call that had its turn did not go. */
    takeBack: (agent: string) => void rounds.delete(agent),
  }
}
