import { Link } from "@tanstack/react-router";
import { useWords } from "../words/useWords.ts";
import { ROOM_GROUPS, ROOMS } from "./rooms.ts";

/** The rooms, grouped by what one does there. */
export function Navigation() {
  const words = useWords();
  return (
    <nav className="rail" aria-label={words.navigation}>
      <Link to="/" className="brand">
        <img src="/favicon.svg" alt="" width="28" height="28" />
        <span>
          <b>{words.name}</b>
          <small>{words.tagline}</small>
        </span>
      </Link>
      <div className="rooms">
        {ROOM_GROUPS.map((group) => {
          const rooms = ROOMS.filter((room) => room.group === group);
          return rooms.length === 0 ? null : (
            <div key={group} className="room-group">
              <p>{words.groups[group]}</p>
              <ul>
                {rooms.map(({ id, path, key }) => (
                  <li key={id}>
                    <Link to={path} activeOptions={{ exact: path === "/", includeSearch: false }}>
                      {words.rooms[id]}
                      <span className="key" aria-hidden="true">
                        g {key}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </nav>
  );
}
