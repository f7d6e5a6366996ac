/**
 * The id of a route: `commodity:FROM>TO`.
 *
 * @example
 * routeId("dy-oxide", "CN", "JP") // => "dy-oxide:CN>JP"
 */
export const routeId = (commodity: string, from: string, to: string): string =>
  `${commodity}:${from}>${to}`;

/**
 * The id of a demand: `commodity@COUNTRY/sector`.
 *
 * @example
 * demandId("magnet/sh", "JP", "vehicles") // => "magnet/sh@JP/vehicles"
 */
export const demandId = (commodity: string, country: string, sector: string): string =>
  `${commodity}@${country}/${sector}`;

/**
 * The id of a node of the network, a commodity in a country: `commodity@COUNTRY`.
 *
 * @example
 * nodeId("dy-oxide", "JP") // => "dy-oxide@JP"
 */
export const nodeId = (commodity: string, country: string): string => `${commodity}@${country}`;
