/** This page's own address, and whether others can open it. */
export const isFramed = window !== window.top

/** Without query and fragment; null in a frame, and for a local file, whose address would tell its folder. */
export const ownAddress =
  /^https?:$/.test(location.protocol) && !isFramed ? location.origin + location.pathname : null
