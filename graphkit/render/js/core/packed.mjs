/** What the page carries packed: by gzip, in Base64, as the text of an element. */

import { byId, el } from "./dom.mjs";

/** What an element holds, to be read as text or as bytes. @param {string} id */
export function unpacked(id) {
  const packed = atob(byId(id).textContent), bytes = new Uint8Array(packed.length);
  for (let n = 0; n < packed.length; n++) bytes[n] = packed.charCodeAt(n);
  const { readable, writable } = new DecompressionStream("gzip"), writer = writable.getWriter();
  // What is no gzip fails where it is read.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return new Response(readable);
}

/** Runs the script that an element holds; the page's policy lets only that pass which it names. @param {string} id */
export async function run(id) {
  const script = el("script", {}, await unpacked(id).text());
  document.head.append(script);
  script.remove();
}
