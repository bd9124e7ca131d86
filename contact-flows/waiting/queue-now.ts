/** How a queue is at the moment, for whoever is asked how long it takes: what the metrics read just before say (S33). */
export const queueNow = {
  inQueue: '$.Metrics.Queue.Size',
  oldestSeconds: '$.Metrics.Queue.OldestContactAge',
  staffed: '$.Metrics.Agents.Staffed.Count',
  available: '$.Metrics.Agents.Available.Count',
} as const;
