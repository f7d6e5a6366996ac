import type { FieldProblem } from "../../api/problem.ts";
import { linkTo } from "../../parts/address.ts";
import { csvOf } from "../../parts/csv.ts";
import { download } from "../../parts/download.ts";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { dataWords } from "./words.ts";

/** What is wrong with tables, row by row, to read and to take away. */
export function OwnErrors({ errors }: { readonly errors: readonly FieldProblem[] }) {
  const words = useRoomWords(dataWords).own;
  const save = () => {
    const data = {
      file: "errors",
      header: ["where", "field", "value", "cure"],
      rows: errors.map(({ where = "", field = "", value = "", detail }) => [
        ...[where, field, value, detail],
      ]),
      edition: "",
      sources: "",
    };
    download("errors.csv", csvOf(data, linkTo("")), "text/csv;charset=utf-8");
  };
  return (
    <>
      <p className="failure-title" role="alert">
        {words.wrong(errors.length)}
      </p>
      <button type="button" onClick={save}>
        {words.save}
      </button>
      <ScrollBox label={words.wrong(errors.length)}>
        <table>
          <caption className="unseen">{words.wrong(errors.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.where}</th>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.cure}</th>
            </tr>
          </thead>
          <tbody>
            {errors.map(({ where, field, value, detail }) => (
              <tr key={`${where}${field}${value}${detail}`}>
                <th scope="row">{where}</th>
                <td>{field}</td>
                <td>
                  <code>{value}</code>
                </td>
                <td>{detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
