// An open element around the ones being read: what it passes on to those inside of it.
import { enterScope, NO_SCOPE, type Scope } from './namespaces.ts';
import { resolveUrl } from './resolve-url.ts';
import { CONTAINERS } from './slots.ts';

type Attributes = ReadonlyMap<string, string>;

export interface Frame {
  readonly raw: string;
  readonly scope: Scope;
  /** What `xml:base` says here, made absolute. */
  readonly base: string | undefined;
  readonly lang: string | undefined;
  /** Elements between this frame and its item or feed. */
  readonly distance: number;
  /** Inside an element whose title and link are its own. */
  readonly isContained: boolean;
}

/** Around the document. */
export const OUTSIDE: Frame = {
  raw: '',
  scope: NO_SCOPE,
  base: undefined,
  lang: undefined,
  distance: 0,
  isContained: false,
};

/** The frame of an item or a feed (`isOwner`: fields belong to it), or of something in it. */
export function enterFrame(
  parent: Frame,
  element: { readonly raw: string; readonly name: string; readonly attributes: Attributes },
  url: string,
  isOwner: boolean,
): Frame {
  const { raw, name, attributes } = element;
  return {
    raw,
    scope: enterScope(parent.scope, attributes),
    base: findBase(parent, attributes, url),
    lang: attributes.get('xml:lang') ?? parent.lang,
    distance: isOwner ? 0 : parent.distance + 1,
    isContained: !isOwner && (parent.isContained || CONTAINERS.has(name)),
  };
}

/** The base of an element's links; undefined when nothing but the document's address is known. */
export function findBase(parent: Frame, attributes: Attributes, url: string): string | undefined {
  const own = attributes.get('xml:base');
  if (own === undefined) return parent.base;
  return resolveUrl(own, parent.base ?? url) ?? parent.base;
}
