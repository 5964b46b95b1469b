/** What somebody sees who comes in before it begins: loaded while they choose a side, or as soon as they are in. */
export const loadLobby = () => import("./Lobby.tsx");
