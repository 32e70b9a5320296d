import { existsSync, readFileSync } from 'node:fs';
import { join, dirname } from 'node:path';

/** What stands at the head of a page, in its order: the element and its words. */
export type FirstWords = readonly (readonly ['h1' | 'p', string])[];

/**
 * The heading and the lead of a page as its template says them, for `public/start.js` to show before the
 * application stands. Nothing that is put together from data, and nothing that a template says in two ways:
 * which of them holds is known to the application alone.
 */
export function firstWords(
  component: string,
  read: (file: string) => string | undefined = readIfThere,
): FirstWords {
  const template = /templateUrl: '([^']+)'/.exec(read(component) ?? '')?.[1];
  const html = template && read(join(dirname(component), template));
  if (!html) {
    return [];
  }
  const heads = [...html.matchAll(/<(h1|p class="lead")[^>]*>(.*?)<\/(?:h1|p)>/gs)];
  const found = ['h1', 'p class="lead"'].flatMap((opening) => {
    const [head, other] = heads.filter(([, each]) => each === opening);
    const words = head?.[2] && plain(head[2]);
    return head && words && !other
      ? [{ at: head.index, element: opening === 'h1' ? ('h1' as const) : ('p' as const), words }]
      : [];
  });
  return found.sort((a, b) => a.at - b.at).map(({ element, words }) => [element, words]);
}

/** The words of a template's text; none where an element, a value or a condition stands among them. */
function plain(text: string): string | undefined {
  if (/[<{@]/.test(text)) {
    return undefined;
  }
  // A space that breaks no line is one of the words, not of the layout of the template.
  const words = text
    .trim()
    .replace(/[ \t\r\n]+/g, ' ')
    .replaceAll('&nbsp;', '\u00a0');
  return words.includes('&') ? undefined : words;
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
