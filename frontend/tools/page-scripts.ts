import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { type FirstWords, firstWords } from './first-words.ts';
import { type Build, loadedWith } from './page-weights.ts';

/** What can be had of each page before the application runs, as `public/start.js` reads it. */
export interface PageScripts {
  /** What pages load beside the scripts of every page. */
  readonly scripts: readonly string[];
  /** By route, `:centre/dossiers/:reference`: positions in `scripts`, and what stands at the head of the page. */
  readonly pages: Readonly<Record<string, readonly [readonly number[], FirstWords]>>;
}

/** Reads the routes from their source, and from the build what the page of each imports. */
export function pageScripts(
  build: Build,
  routesFile: string,
  read: (file: string) => string = (file) => readFileSync(file, 'utf8'),
  words: (component: string) => FirstWords = firstWords,
): PageScripts {
  const outputOf = new Map(
    Object.entries(build.outputs).map(([file, { entryPoint }]) => [entryPoint, file]),
  );
  const start = loadedWith(build, outputOf.get('src/main.ts') ?? '');
  const scripts: string[] = [];
  const pages: Record<string, readonly [readonly number[], FirstWords]> = {};
  for (const [route, sources] of routesOf(routesFile, '', read)) {
    const files = sources.flatMap((source) => {
      const output = outputOf.get(source);
      return output ? [...loadedWith(build, output)] : [];
    });
    const own = [...new Set(files)].filter((file) => !start.has(file));
    // The first route that fits is the one that the router takes.
    if (own.length > 0 && !(route in pages)) {
      const positions = own.map((file) => {
        if (!scripts.includes(file)) {
          scripts.push(file);
        }
        return scripts.indexOf(file);
      });
      pages[route] = [positions, words(sources.at(-1) ?? '')];
    }
  }
  return { scripts, pages };
}

/** Every route of a file with the sources that its page is loaded from. */
function routesOf(
  file: string,
  base: string,
  read: (file: string) => string,
  before: readonly string[] = [],
): [string, string[]][] {
  const found: [string, string[]][] = [];
  const visit = (node: ts.Node, at: string, loaded: readonly string[]) => {
    const path = ts.isObjectLiteralExpression(node) ? textOf(node, 'path') : undefined;
    if (!ts.isObjectLiteralExpression(node) || path === undefined) {
      node.forEachChild((child) => visit(child, at, loaded));
      return;
    }
    const route = [at, path].filter(Boolean).join('/');
    const own = importsOf(node, 'loadComponent', file);
    const lists = importsOf(node, 'loadChildren', file);
    if (own.length > 0) {
      found.push([route, [...loaded, ...own]]);
    }
    for (const list of lists) {
      found.push(...routesOf(list, route, read, [...loaded, ...lists]));
    }
    const children = propertyOf(node, 'children');
    if (children) {
      visit(children, route, [...loaded, ...own]);
    }
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest), base, before);
  return found;
}

function propertyOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = node.properties.find(
    (each) =>
      ts.isPropertyAssignment(each) && ts.isIdentifier(each.name) && each.name.text === name,
  );
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

function textOf(node: ts.ObjectLiteralExpression, name: string): string | undefined {
  const value = propertyOf(node, name);
  return value && ts.isStringLiteralLike(value) ? value.text : undefined;
}

/** The sources that a property of a route imports, named from the root of the front end. */
function importsOf(node: ts.ObjectLiteralExpression, name: string, file: string): string[] {
  const found: string[] = [];
  const visit = (each: ts.Node) => {
    if (ts.isCallExpression(each) && each.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = each.arguments;
      if (argument && ts.isStringLiteralLike(argument)) {
        found.push(`${join(dirname(file), argument.text)}.ts`);
      }
    }
    each.forEachChild(visit);
  };
  const value = propertyOf(node, name);
  if (value) {
    visit(value);
  }
  return found;
}
