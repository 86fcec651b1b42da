/** What is drawn, where it goes, and where its words find room; numbers in, numbers out. */

const WIDE = 130, HIGH = 60, TURN = 2.399963, SIDE = 150, FOOT = 84;

/**
 * Where a node goes that had no place: near those that it is tied to, on free ground.
 * @param {{x: number, y: number}[]} taken where others stand
 * @param {{x: number, y: number}[]} near those that it is tied to
 */
export function freePlace(taken, near) {
  const middle = (axis) => near.reduce((sum, at) => sum + at[axis], 0) / (near.length || 1);
  const x = middle("x"), y = middle("y");
  for (let n = 0; ; n++) {
    const far = 40 * Math.sqrt(n), at = {
      x: Math.round(x + 1.8 * far * Math.cos(n * TURN)), y: Math.round(y + far * Math.sin(n * TURN)),
    };
    if (!taken.some((b) => Math.abs(at.x - b.x) < WIDE && Math.abs(at.y - b.y) < HIGH)) return at;
  }
}

/**
 * How places fill a pane with room for their names: turned where it is higher than wide, drawn
 * apart no more than by half.
 * @param {{x: number, y: number}[]} all
 * @returns {{to: (at: {x: number, y: number}) => {x: number, y: number}, from: any, tight: boolean, size: number}} `size` is how much smaller the shapes are
 */
export function filling(all, wide, high) {
  const turned = high > wide, room = { x: Math.max(wide - SIDE, 80), y: Math.max(high - FOOT, 80) };
  const axis = (name, size) => {
    const first = Math.min(...all.map((at) => at[name])), last = Math.max(...all.map((at) => at[name]));
    return { middle: (first + last) / 2, by: Math.min(size / (last - first || 1), 1.5) };
  };
  const x = axis("x", turned ? room.y : room.x), y = axis("y", turned ? room.x : room.y);
  const swap = (at) => (turned ? { x: at.y, y: at.x } : at);
  return {
    to: (at) => swap({ x: (at.x - x.middle) * x.by, y: (at.y - y.middle) * y.by }),
    from: (at) => ({ x: swap(at).x / x.by + x.middle, y: swap(at).y / y.by + y.middle }),
    tight: Math.min(x.by, y.by) < 0.8,
    size: Math.max(0.5, Math.min(1, Math.sqrt(x.by * y.by))),
  };
}

/**
 * The lines to draw, those with most shown claims first, as graphkit.render.graph.network.first does.
 * @param {{id: number, from: number, to: number, members: number[]}[]} edges
 * @param {Set<number>} shown @param {{lines: number, names: number}} most
 * @param {(edge: any) => boolean} wanted those that come before all others
 */
export function telling(edges, shown, most, wanted = () => false) {
  const counted = edges.map((edge) => ({ edge, members: edge.members.filter((n) => shown.has(n)) }))
    .filter(({ members }) => members.length);
  counted.sort((a, b) => Number(wanted(b.edge)) - Number(wanted(a.edge)) || b.members.length - a.members.length || a.edge.id - b.edge.id);
  const names = new Set();
  return counted.filter(({ edge: { from, to } }, n) => {
    const fits = n < most.lines && names.size + Number(!names.has(from)) + Number(!names.has(to)) <= most.names;
    if (fits) names.add(from).add(to);
    return fits;
  });
}

/** The verbs of a line, as graphkit.render.graph.lines.verbs gives them. */
export function verbs(labels) {
  const counts = new Map();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const all = [...counts].sort((a, b) => b[1] - a[1]);
  const named = all.slice(0, 2).map(([verb, n]) => (n > 1 ? `${verb} ×${n}` : verb));
  return named.join(", ") + (all.length > 2 ? ` +${all.length - 2}` : "");
}

/**
 * How lines between the same two nodes bend away from each other.
 * @param {{from: number, to: number}[]} lines @returns {any[]} vis-network's `smooth`, in order
 */
export function bends(lines) {
  const seen = new Map(), key = (e) => [e.from, e.to].sort((a, b) => a - b).join();
  for (const line of lines) seen.set(key(line), [...(seen.get(key(line)) ?? []), line]);
  return lines.map((line) => {
    const same = seen.get(key(line)), step = same.indexOf(line) - (same.length - 1) / 2;
    return step !== 0 && { enabled: true, roundness: Math.min(0.6, 0.24 * Math.abs(step)),
      type: step > 0 === line.from < line.to ? "curvedCW" : "curvedCCW" };
  });
}

/**
 * Room for words along their lines: the first spot where a box covers nothing, else the one that
 * covers least, none where that is more than a share of the words themselves.
 * @param {{spots: {x: number, y: number}[], wide: number, high: number}[]} words
 * @param {number[][]} taken boxes: left, top, right, bottom
 * @param {number} share 0 for nothing at all, Infinity for words that are needed
 * @returns {({x: number, y: number}|null)[]} the middle of each
 */
export function room(words, taken, share) {
  const full = [...taken];
  return words.map(({ spots, wide, high }) => {
    let best = null, least = Infinity;
    for (const { x, y } of spots) {
      const box = [x - wide / 2, y - high / 2, x + wide / 2, y + high / 2];
      let lost = 0;
      for (const other of full) if ((lost += overlap(box, other)) >= least) break;
      if (lost < least) [best, least] = [{ x, y, box }, lost];
      if (!lost) break;
    }
    if (!best || least > (share && share * wide * high)) return null;
    full.push(best.box);
    return best;
  });
}

function overlap(a, b) {
  const wide = Math.min(a[2], b[2]) - Math.max(a[0], b[0]), high = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return wide > 0 && high > 0 ? wide * high : 0;
}

/** Places for small things around a point, ring after ring, free below where the name stands. */
export function rings(count, { x, y }, inner) {
  const found = [];
  for (let far = inner; found.length < count; far += 13) {
    const fits = Math.max(1, Math.floor((far * 3.9) / 13)), here = Math.min(fits, count - found.length);
    for (let n = 0; n < here; n++) {
      const turn = -Math.PI / 2 + ((n - (here - 1) / 2) * 3.9) / fits;
      found.push({ x: x + far * Math.cos(turn), y: y + far * Math.sin(turn) });
    }
  }
  return found;
}

/** Places for small things beside a line, in rows. */
export function rows(count, a, b) {
  const long = Math.hypot(b.x - a.x, b.y - a.y) || 1, fits = Math.max(1, Math.floor((long * 0.7) / 13));
  const along = { x: (b.x - a.x) / long, y: (b.y - a.y) / long };
  return Array.from({ length: count }, (_, n) => {
    const row = Math.floor(n / fits), here = Math.min(fits, count - row * fits);
    const at = long / 2 + ((n % fits) - (here - 1) / 2) * 13, off = 13 * (row + 1);
    return { x: a.x + along.x * at - along.y * off, y: a.y + along.y * at + along.x * off };
  });
}
