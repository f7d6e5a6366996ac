import { Link } from "@tanstack/react-router";
import { useWords } from "../words/useWords.ts";

/** An address without a page. */
export function Lost() {
  const words = useWords();
  return (
    <div className="failure" role="alert">
      <p className="failure-title">{words.state.lost}</p>
      <Link to="/">{words.state.home}</Link>
    </div>
  );
}
