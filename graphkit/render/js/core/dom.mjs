/** Elements without markup: text goes in as text, never as HTML. */

/**
 * An element with attributes, listeners ("onclick") and children (strings become text).
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node|string|null|false|undefined)} children
 * @returns {any}
 */
export function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/**
 * The same in SVG's namespace.
 * @param {string} tag @param {Record<string, any>} [attributes] @param {...(Node|string|null|false|undefined)} children
 * @returns {any}
 */
export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

/** @param {Element} made @param {Record<string, any>} attributes @param {(Node|string|null|false|undefined)[]} children */
function fill(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(.../** @type {(Node|string)[]} */ (children.filter((child) => child || child === "")));
  return made;
}

/** @param {string} id @returns {any} */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * Draws a part again; what had the focus in it has it again, the part itself where that is gone.
 * @param {HTMLElement} box @param {() => void} redraw
 */
export function kept(box, redraw) {
  const had = document.activeElement;
  /** @type {number[]} */
  const path = [];
  for (let at = had; at && at !== box && box.contains(at); at = /** @type {Element|null} */ (at.parentElement)) path.unshift(place(at));
  redraw();
  if (!path.length) return;
  /** @type {any} */
  let again = box;
  for (const n of path) again = again?.children[n];
  const same = again?.tagName === had?.tagName && again?.classList[0] === had?.classList[0] && !again.disabled;
  (same ? again : box).focus({ preventScroll: true });
}

/** Which child of its parent an element is. @param {Element} one */
function place(one) {
  return [...(one.parentElement?.children ?? [])].indexOf(one);
}

/** @type {Record<string, string>} */
let palette = {};

/** A colour of the style sheet, as the present theme has it. @param {string} name */
export function colour(name) {
  return palette[name] ??= getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Another theme has other colours. */
export function repainted() {
  palette = {};
}

/**
 * Text from outside in an element of its own, so that its direction does not reach its neighbours.
 * @param {string} text
 */
export function bdi(text) {
  return el("bdi", {}, text);
}

/**
 * Whether a click ends a selection of words: then it opens nothing.
 */
export function selecting() {
  const chosen = getSelection();
  return !!chosen && !chosen.isCollapsed && chosen.toString().trim() !== "";
}
