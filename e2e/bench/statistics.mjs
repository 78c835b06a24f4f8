/** Figures about samples, for Node and for the page. */

/** By linear interpolation between the two nearest samples. */
export function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const below = Math.floor(at)
  const above = Math.ceil(at)
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below)
}

/**
 * The best one, which is what the code costs; the middle one, which is what this machine made of it;
 * and between what the middle half lies.
 */
export function spread(samples) {
  return {
    best: quantile(samples, 0),
    median: quantile(samples, 0.5),
    low: quantile(samples, 0.25),
    high: quantile(samples, 0.75),
  }
}

/** The exponent of `time ~ size ^ exponent`, by least squares over the logarithms: 1 is linear. */
export function growth(points) {
  const logs = points.map(({ size, time }) => [Math.log(size), Math.log(time)])
  const mean = axis => logs.reduce((sum, log) => sum + log[axis], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const above = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0)
  return above / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0)
}
