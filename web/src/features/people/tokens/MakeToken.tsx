import { useState } from "react";
import {
  aboutPermission,
  PERMISSIONS,
  type Permission,
} from "../../../../../src/authority/index.ts";
import type { OutputOf } from "../../../../../src/operations/index.ts";
import { useChange } from "../../../api/useChange.ts";
import { Form } from "../../../parts/Form.tsx";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { accountWords } from "../account/words.ts";
import { CheckBoxes } from "../CheckBoxes.tsx";
import { SecretOnce } from "../SecretOnce.tsx";

/** Longest life of a token, days, and the one that is offered. */
const DAYS_MAX = 366;
const DAYS_OFFERED = 90;

/** Makes a token within what one may do, and shows its secret once. */
export function MakeToken({ permissions }: { readonly permissions: readonly string[] }) {
  const words = useRoomWords(accountWords).tokens;
  const language = useLanguage();
  const make = useChange("tokens create");
  const [scopes, setScopes] = useState<readonly Permission[]>(["read"]);
  const [told, setTold] = useState<OutputOf<"tokens create">>();
  return (
    <div className="no-print apart">
      <h3>{words.make}</h3>
      <Form
        label={words.make}
        submit={words.submit}
        error={make.error}
        isPending={make.isPending || scopes.length === 0}
        onSend={async ({ name = "", days = "" }) => {
          setTold(undefined);
          setTold(await make.mutateAsync({ name, scopes: [...scopes], days: Number(days) }));
          setScopes(["read"]);
        }}
      >
        <div className="side-by-side">
          <label>
            {words.name}
            <input name="name" required maxLength={200} autoComplete="off" />
          </label>
          <label>
            {words.days}
            <input
              name="days"
              type="number"
              required
              min={1}
              max={DAYS_MAX}
              defaultValue={DAYS_OFFERED}
              title={words.daysHint(DAYS_MAX)}
            />
          </label>
        </div>
        <CheckBoxes
          label={words.scopes}
          options={PERMISSIONS.filter((one) => permissions.includes(one))}
          values={scopes}
          nameOf={(one) => aboutPermission(one)[language]}
          onChoose={setScopes}
        />
      </Form>
      {told && (
        <>
          <SecretOnce
            title={words.secret(told.token.name)}
            secret={told.secret}
            care={words.care}
            onHide={() => setTold(undefined)}
          />
          <p className="figure-unit">
            {words.use} <code>Authorization: Bearer …</code>
          </p>
        </>
      )}
    </div>
  );
}
