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

let palette = {};

/** A colour of the style sheet, as the present theme has it. */
export function colour(name) {
  return palette[name] ??= getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Another theme has other colours. */
export function repainted() {
  palette = {};
}
