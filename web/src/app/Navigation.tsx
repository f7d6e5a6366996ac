import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useWords } from "../words/useWords.ts";
import { ROOM_GROUPS, ROOMS } from "./rooms.ts";

/** What is left of the current room on a narrow screen, pixels: the edge of its neighbour shows. */
const BEFORE_CURRENT = 40;

/** The rooms, grouped by what one does there; on a narrow screen the current one is scrolled to. */
export function Navigation() {
  const words = useWords();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const rooms = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = rooms.current;
    const current = path && box?.querySelector('[aria-current="page"]');
    if (!box || !current) return;
    const [left, start] = [current, box].map((one) => one.getBoundingClientRect().left);
    box.scrollLeft += left! - start! - BEFORE_CURRENT;
  }, [path]);
  return (
    <nav className="rail" aria-label={words.navigation}>
      <Link to="/" className="brand">
        <img src="/favicon.svg" alt="" width="28" height="28" />
        <span>
          <b>{words.name}</b>
          <small>{words.tagline}</small>
        </span>
      </Link>
      <div ref={rooms} className="rooms">
        {ROOM_GROUPS.map((group) => {
          const own = ROOMS.filter((room) => room.group === group);
          return own.length === 0 ? null : (
            <div key={group} className="room-group">
              <p>{words.groups[group]}</p>
              <ul>
                {own.map(({ id, path, key }) => (
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
