import { FIRST_LIMIT, HIGHEST_LIMIT, LONGEST_HOLD, UNTOLD_HOLD, WINDOW } from './call-window.ts'
import { LONGEST_CALL } from './upstream.ts'

/** Milliseconds for which a server's word on who waits there counts. */
const WAITING_COUNTS = 800
/** Milliseconds after which to ask again when it was another server's turn. */
const OTHERS_TURN = 5
/** Milliseconds after which a server that said nothing is gone. */
const SERVER_COUNTS = 5000
/** Milliseconds that the other servers get to hand in their calls when the engine has lost the log. */
const GATHERING = 3000
/** Milliseconds after which a log that nobody asks for is forgotten. */
const KEPT = 600_000

/**
 * The call window that several servers share, as `createCallWindow` has it for one, by the engine's own time. The engine
 * runs it as one step. KEYS: the budget, the servers. ARGV: what to do, the server, its ceiling (0: none), how many servers
 * there are at least, then by what is to be done:
 *
 * - `take` id, rank of the priority, share to leave free, calls waiting (by rank, joined by commas), agents in their order
 * - `answered` id, limit, remaining, reset, hold, whether anything was heard; '' for what was not
 * - `takeBack` id, rank, agent
 * - `report` pairs of an id and the milliseconds for which it counts
 * - `look`
 *
 * The answer is JSON: the state, `agent` whose turn it is, and for `look` the `hand`: the places of the window are dealt to
 * all servers like cards, each with the milliseconds until it is free, so that every server may go on with its own alone.
 */
export const WINDOW_SCRIPT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local base, servers = KEYS[1], KEYS[2]
local sent, away, turns = base .. ':sent', base .. ':away', base .. ':turns'
local job, server, ceiling, least = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])

local s = {}
local flat = redis.call('HGETALL', base)
for at = 1, #flat, 2 do s[flat[at]] = tonumber(flat[at + 1]) or flat[at + 1] end
local isNew = #flat == 0
if isNew then
  s = { limit = ceiling > 0 and ceiling or ${FIRST_LIMIT}, order = 0, heldUntil = 0, untold = 0, probe = 'due', forgottenAt = now + ${WINDOW} }
end
if ceiling > 0 then s.limit = math.min(s.limit, ceiling) end

-- What no longer counts is forgotten. A call whose server ended in the middle counts until it must be over.
for _, id in ipairs(redis.call('ZRANGEBYSCORE', sent, '-inf', now)) do redis.call('ZREM', away, id) end
redis.call('ZREMRANGEBYSCORE', sent, '-inf', now)
if s.theirUntil and s.theirUntil <= now then
  s.theirOrder, s.theirLeft, s.theirUntil, s.theirShared = nil, nil, nil, nil
  s.probe = s.probe or 'due'
end
if s.probe and s.probe ~= 'due' and s.probeUntil <= now then s.probe = 'due' end

local function count() return redis.call('ZCARD', sent) end
local function left() return math.max(0, math.min(s.limit - count(), s.theirLeft or s.limit)) end
local function nextEnd(place) return tonumber(redis.call('ZRANGE', sent, place, place, 'WITHSCORES')[2] or now) end

-- In which round an agent's next call goes, and which servers have somebody waiting.
local function roundsOf(rank) return base .. ':rounds:' .. rank end
local function roundOf(rank, round) return math.max(round, s['round' .. rank] or 0) end
local elsewhere = { calls = { 0, 0, 0 }, agents = { 0, 0, 0 } }
local others = {}
local all = redis.call('HGETALL', turns)
for at = 1, #all, 2 do
  local other = cjson.decode(all[at + 1])
  if other.untilMs <= now then redis.call('HDEL', turns, all[at])
  elseif all[at] ~= server then
    table.insert(others, other)
    for rank = 1, 3 do elsewhere.calls[rank] = elsewhere.calls[rank] + other.calls[rank] end
    elsewhere.agents[other.rank + 1] = elsewhere.agents[other.rank + 1] + other.agents
  end
end

local answer = {}
if job == 'take' then
  local id, rank, free = ARGV[5], tonumber(ARGV[6]), tonumber(ARGV[7])
  local agents = {}
  for at = 9, #ARGV do agents[#agents + 1] = ARGV[at] end
  local rounds = {}
  for at, known in ipairs(redis.call('ZMSCORE', roundsOf(rank), unpack(agents))) do rounds[at] = roundOf(rank, tonumber(known or 0)) end
  local function firstBut(gone)
    local first
    for at = 1, #agents do
      if at ~= gone and (not first or rounds[at] < rounds[first]) then first = at end
    end
    return first
  end
  local first = firstBut(nil)
  local agent, round = agents[first], rounds[first]
  local calls = {}
  for text in string.gmatch(ARGV[8], '%d+') do calls[#calls + 1] = tonumber(text) end
  -- Whoever waits here goes on waiting between two of this server's questions: others must not pass them by meanwhile.
  local function wait(at, count)
    if not at then return redis.call('HDEL', turns, server) end
    redis.call('HSET', turns, server, cjson.encode({ rank = rank, round = rounds[at], untilMs = now + ${WAITING_COUNTS}, calls = calls, agents = count }))
  end
  local isFirst = true
  for _, other in ipairs(others) do
    if other.rank < rank or (other.rank == rank and roundOf(rank, other.round) < round) then isFirst = false end
  end
  local mayGo = left() > math.floor(s.limit * free) and s.heldUntil <= now and (not s.probe or s.probe == 'due')
  if mayGo and isFirst then
    s.order = s.order + 1
    redis.call('ZADD', sent, now + ${LONGEST_CALL + WINDOW}, id)
    redis.call('ZADD', away, s.order, id)
    if s.theirLeft then s.theirLeft = s.theirLeft - 1 end
    if s.probe then s.probe, s.probeUntil = id, now + ${LONGEST_CALL} end
    s['round' .. rank] = round
    redis.call('ZADD', roundsOf(rank), round + 1, agent)
    redis.call('ZREMRANGEBYSCORE', roundsOf(rank), '-inf', round)
    redis.call('PEXPIRE', roundsOf(rank), ${KEPT})
    calls[rank + 1] = calls[rank + 1] - 1
    wait(firstBut(first), #agents - 1)
    answer.agent = agent
  else
    wait(first, #agents)
    if mayGo then answer.isOthersTurn = true end
  end
elseif job == 'answered' then
  local id, limit, remaining, reset, hold, isHeard = ARGV[5], tonumber(ARGV[6]), tonumber(ARGV[7]), tonumber(ARGV[8]), ARGV[9], ARGV[10] == '1'
  local order = tonumber(redis.call('ZSCORE', away, id) or 0)
  redis.call('ZREM', away, id)
  redis.call('ZADD', sent, now + ${WINDOW}, id)
  if limit then
    s.limit = math.min(math.max(1, limit), ceiling > 0 and ceiling or ${HIGHEST_LIMIT})
  end
  if hold ~= '' then
    local ms = tonumber(hold) or math.min(${UNTOLD_HOLD} * 2 ^ s.untold, ${LONGEST_HOLD})
    if hold == 'untold' then s.untold = s.untold + 1 end
    s.heldUntil = math.max(s.heldUntil, now + ms)
    s.probe = 'due'
  else
    if s.probe == id then s.probe = not isHeard and 'due' or nil end
    if isHeard then s.untold = 0 end
    if remaining and not (s.theirOrder and order < s.theirOrder) then
      local foreign = s.limit - count() - remaining
      s.earlier = s.earlier or math.max(0, foreign)
      s.theirOrder, s.theirLeft, s.theirUntil, s.theirShared = nil, nil, nil, nil
      if foreign > 0 then
        s.theirOrder, s.theirUntil = order, now + (reset or ${WINDOW})
        s.theirLeft = remaining - redis.call('ZCOUNT', away, '(' .. order, '+inf')
        s.theirShared = foreign > (now < s.forgottenAt and s.earlier or 0) and 1 or 0
      end
    end
  end
elseif job == 'takeBack' then
  redis.call('ZREM', sent, ARGV[5])
  redis.call('ZREM', away, ARGV[5])
  redis.call('ZREM', roundsOf(ARGV[6]), ARGV[7])
  if s.theirLeft then s.theirLeft = s.theirLeft + 1 end
  if s.probe == ARGV[5] then s.probe = 'due' end
elseif job == 'report' then
  for at = 5, #ARGV, 2 do redis.call('ZADD', sent, 'GT', now + tonumber(ARGV[at + 1]), ARGV[at]) end
  if isNew then s.heldUntil = now + ${GATHERING} end
end

local held = math.max(0, s.heldUntil - now)
local theirs = s.theirLeft and s.theirUntil - now or 0
if job == 'look' then
  redis.call('ZADD', servers, now, server)
  redis.call('ZREMRANGEBYSCORE', servers, '-inf', now - ${SERVER_COUNTS})
  redis.call('PEXPIRE', servers, ${KEPT})
  local known = redis.call('ZRANGE', servers, 0, -1)
  table.sort(known)
  local players, seat = math.max(#known, least), 1
  for at, each in ipairs(known) do if each == server then seat = at end end
  -- Free places first, then those that others took outside, then ours by when they end; more than there are do not count.
  local places = {}
  for _ = 1, left() do places[#places + 1] = held end
  local scores = redis.call('ZRANGE', sent, 0, -1, 'WITHSCORES')
  local first = #scores - 2 * math.max(0, s.limit - #places)
  for at = 2, #scores, 2 do
    if at > first then places[#places + 1] = math.max(held, theirs, tonumber(scores[at]) - now) end
  end
  while #places < s.limit do places[#places + 1] = math.max(held, theirs) end
  table.sort(places)
  answer.hand = {}
  for at = seat, #places, players do answer.hand[#answer.hand + 1] = places[at] end
  answer.servers = #known
end

-- Everything is written anew: what is nil is gone.
redis.call('DEL', base)
for name, value in pairs(s) do redis.call('HSET', base, name, value) end
for _, key in ipairs({ base, sent, away, turns }) do redis.call('PEXPIRE', key, ${KEPT}) end

local over = count() - s.limit
local own = over < 0 and 0 or math.max(0, nextEnd(over) - now)
local firstEnd = count() > 0 and nextEnd(0) - now or math.huge
local change = held > 0 and held or math.min(math.max(0, firstEnd), s.theirUntil and s.theirUntil - now or math.huge)
answer.limit, answer.left, answer.shared = s.limit, left(), s.theirShared == 1
answer.nextCallMs = math.max(own, held, (s.theirLeft or 1) <= 0 and theirs or 0)
answer.againMs = answer.isOthersTurn and ${OTHERS_TURN} or math.min(change, 60000)
answer.elsewhere = elsewhere
return cjson.encode(answer)
`
