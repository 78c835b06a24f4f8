/** In place of portal.ts where the page is not made for portals: web/build/site.mjs. */
export const openPortal = () => null
