/** Where something was found, short: the domain of its first web address, without `www.`; `undefined` when it has none. */
export function sourceDomain(sources: readonly string[]): string | undefined {
  for (const source of sources) {
    const domain = /^https?:\/\/(?:www\.)?([^/:?#\s]+)/.exec(source)?.[1];
    if (domain !== undefined) return domain;
  }
  return undefined;
}
