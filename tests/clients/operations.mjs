// The operations that the clients of this folder send, also checked by graphql-codegen and tsc.
import { readFileSync } from 'node:fs';

export const operation = (name) => readFileSync(new URL(`operations/${name}.graphql`, import.meta.url), 'utf8');

/** A fetch that notes what it was asked for: the method, and which parts of a request there were. */
export function notingFetch(notes) {
  return (input, options = {}) => {
    const url = new URL(input);
    const body = options.body ? JSON.parse(options.body) : Object.fromEntries(url.searchParams);
    const extensions = typeof body.extensions === 'string' ? JSON.parse(body.extensions) : body.extensions;
    const parts = [body.query && 'text', body.documentId && 'id', extensions?.persistedQuery && 'hash'].filter(Boolean);
    notes.push(`${options.method ?? 'GET'} ${parts.join(' and ')}`);
    return fetch(input, options);
  };
}
