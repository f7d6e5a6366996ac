import { useWords } from "../words/useWords.ts";

const VISIBILITIES = ["organisation", "party", "all"] as const;

/** Who may see something that is kept; what is no choice stands for the narrowest. */
export const readVisibility = (word: string | undefined): (typeof VISIBILITIES)[number] =>
  VISIBILITIES.find((one) => one === word) ?? "organisation";

/** The field of a form that says who may see what is kept. */
export function VisibilityChoice() {
  const words = useWords().visibility;
  return (
    <label>
      {words.label}
      <select name="visibility">
        {VISIBILITIES.map((one) => (
          <option key={one} value={one}>
            {words.names[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
