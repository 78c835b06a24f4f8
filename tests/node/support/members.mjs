/** Paths to every member of an object, its own included. */
export function placesIn(object, path = []) {
  return Object.entries(object).flatMap(([name, inner]) => {
    const place = [...path, name]
    const isObject = typeof inner === 'object' && inner !== null
    return isObject ? [place, ...placesIn(inner, place)] : [place]
  })
}

export function at(object, path) {
  return path.reduce((inner, name) => inner[name], object)
}

/** A copy with one member set, or left out. */
export function changed(object, path, ...to) {
  const copy = structuredClone(object)
  const [name] = path.slice(-1)
  const parent = at(copy, path.slice(0, -1))
  if (to.length === 0) delete parent[name]
  else Object.defineProperty(parent, name, { value: to[0], enumerable: true, configurable: true })
  return copy
}
