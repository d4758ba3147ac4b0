// Derives nordic.svg from Natural Earth 1:50 m by way of world-atlas 2.0.2:
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node nordic-outline.mjs package/countries-50m.json > nordic.svg
// Azimuthal equidistant around 64.5° N 17° E, one unit two kilometres; Iceland around its own middle in a frame.
// The numbers stand in NordicMap.cs too; a test holds the hospitals against the outline.
import { readFileSync } from 'node:fs';

const EarthKm = 6371.0088, KmPerUnit = 2, Tolerance = 1.6, SmallestArea = 14;
const Frame = { width: 720, height: 1000 };
const Mainland = { latitude: 64.5, longitude: 17, x: 350, y: 445, west: 0, north: 0, east: Frame.width, south: Frame.height };
const Iceland = { latitude: 64.95, longitude: -18.8, x: 150, y: 110, west: 10, north: 10, east: 290, south: 205 };
const Nordic = ['Norway', 'Sweden', 'Finland', 'Åland', 'Denmark'];
const Around = ['Russia', 'Estonia', 'Latvia', 'Lithuania', 'Belarus', 'Poland', 'Germany', 'United Kingdom'];

const atlas = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { scale, translate } = atlas.transform;
const radians = degrees => degrees * Math.PI / 180;

function project([longitude, latitude], view) {
  const [f, f0, l] = [radians(latitude), radians(view.latitude), radians(longitude - view.longitude)];
  const c = Math.acos(Math.sin(f0) * Math.sin(f) + Math.cos(f0) * Math.cos(f) * Math.cos(l));
  const k = (c === 0 ? 1 : c / Math.sin(c)) * EarthKm / KmPerUnit;
  return [view.x + k * Math.cos(f) * Math.sin(l), view.y - k * (Math.cos(f0) * Math.sin(f) - Math.sin(f0) * Math.cos(f) * Math.cos(l))];
}

// Arcs are shared by neighbours: simplified as arcs, borders still meet.
function arc(index, view) {
  let [x, y] = [0, 0];
  const points = atlas.arcs[index].map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  return points.map(point => project(point, view));
}

function simplify(points) {
  if (points.length < 3) return points;
  const [[ax, ay], [bx, by]] = [points[0], points.at(-1)];
  const length = Math.hypot(bx - ax, by - ay);
  let [far, at] = [-1, 0];
  points.forEach(([x, y], i) => {
    const d = length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
    if (d > far) [far, at] = [d, i];
  });
  return far <= Tolerance ? [points[0], points.at(-1)] : [...simplify(points.slice(0, at + 1)), ...simplify(points.slice(at)).slice(1)];
}

const ring = (indices, view) => indices.flatMap(index => index < 0 ? simplify(arc(~index, view)).reverse().slice(1) : simplify(arc(index, view)).slice(1));

function clip(points, view) {
  const sides = [[0, view.west, 1], [0, view.east, -1], [1, view.north, 1], [1, view.south, -1]];
  return sides.reduce((inside, [axis, limit, sign]) => inside.flatMap((b, i) => {
    const a = inside.at(i - 1);
    const [aIn, bIn] = [(a[axis] - limit) * sign >= 0, (b[axis] - limit) * sign >= 0];
    const t = (limit - a[axis]) / (b[axis] - a[axis]);
    const cut = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    return aIn === bIn ? (bIn ? [b] : []) : bIn ? [cut, b] : [cut];
  }), points);
}

const area = points => Math.abs(points.reduce((sum, [x, y], i) => sum + x * points.at(i - 1)[1] - y * points.at(i - 1)[0], 0)) / 2;

function path(points) {
  const whole = points.map(point => point.map(Math.round)).filter(([x, y], i, all) => x !== all.at(i - 1)[0] || y !== all.at(i - 1)[1]);
  const steps = whole.slice(1).map(([x, y], i) => [x - whole[i][0], y - whole[i][1]]);
  return `M${whole[0]}l${steps.map(([x, y]) => `${x}${y < 0 ? '' : ' '}${y}`).join(' ').replace(/ -/g, '-')}z`;
}

function outline(name, view) {
  const country = atlas.objects.countries.geometries.find(known => known.properties.name === name);
  return (country.type === 'Polygon' ? [country.arcs] : country.arcs)
    .map(([outer]) => clip(ring(outer, view), view))
    .filter(points => points.length > 2 && area(points) >= SmallestArea)
    .map(path).join('');
}

const all = names => names.map(name => outline(name, Mainland)).join('');
process.stdout.write(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Frame.width} ${Frame.height}">
  <path class="around" d="${all(Around)}"/>
  <path class="land" d="${all(Nordic)}${outline('Iceland', Iceland)}"/>
</svg>
`);
