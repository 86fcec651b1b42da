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

/** @returns {any} the same in SVG's namespace */
export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function fill(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child || child === ""));
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
  const had = document.activeElement, path = [];
  for (let at = had; at && at !== box && box.contains(at); at = at.parentElement) path.unshift(place(at));
  redraw();
  if (!path.length) return;
  /** @type {any} */
  let again = box;
  for (const n of path) again = again?.children[n];
  const same = again?.tagName === had?.tagName && again?.classList[0] === had?.classList[0] && !again.disabled;
  (same ? again : box).focus({ preventScroll: true });
}

/** Which child of its parent an element is. */
function place(one) {
  return [...one.parentElement.children].indexOf(one);
}

let palette = {};

/** A colour of the style sheet, as the present theme has it. */
export function colour(name) {
  return palette[name] ??= getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Another theme has other colours. */
export function repainted() {
  palette = {};
}
