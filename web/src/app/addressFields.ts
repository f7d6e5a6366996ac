import { z } from "zod";

/**
 * A list in an address, as `JP,US`.
 *
 * @example
 * listInAddress.parse("JP,US") // => ["JP", "US"]
 */
export const listInAddress = z.union([
  z.array(z.string()).readonly(),
  z.string().transform((text): readonly string[] => text.split(",").filter((one) => one !== "")),
]);

/**
 * A number in an address, within bounds.
 *
 * @example
 * numberInAddress(0, 1).parse("0.5") // => 0.5
 */
export const numberInAddress = (least: number, most: number) =>
  z.coerce.number().min(least).max(most);
