-- SPDX-License-Identifier: EUPL-1.2
-- Asks for the tiles that wrk is given after --, in turn, compressed as a browser would have them.
local requests = {}
local turn = 0

function init(paths)
  for i = 1, #paths do
    requests[i] = wrk.format('GET', paths[i], { ['Accept-Encoding'] = 'gzip' })
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\nRESULT {"requests":%d,"microseconds":%d,"bytes":%d,"failed":%d,"median":%d,"p99":%d}\n',
    summary.requests, summary.duration, summary.bytes,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(99)))
end
