/** Most bytes of front matter, fences included, as UTF-8. */
export const mostFrontMatterBytes = 64 * 1024;
