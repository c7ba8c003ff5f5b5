import { createBrowserHistory, parseHref } from '@tanstack/history';

/**
 * Keeps the address behind the hash. Unlike the library's own hash history it leaves the page's query (`?host=fake`)
 * out of the route's search, to which it does not belong.
 */
export function createAddressHistory() {
  return createBrowserHistory({
    parseLocation: () => parseHref(window.location.hash.slice(1) || '/', window.history.state),
    createHref: (href) => `${window.location.pathname}${window.location.search}#${href}`,
  });
}
