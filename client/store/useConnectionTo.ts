import { useEffect, useState } from "react";
import { type Connection, type Credentials, connect } from "../connection/connection.ts";
import { device } from "./device.ts";

/** A connection for as long as the page stands and the credentials stay the same. */
export function useConnectionTo(credentials: Credentials): Connection | null {
  const [connection, setConnection] = useState<Connection | null>(null);
  const asText = JSON.stringify(credentials);
  useEffect(() => {
    const opened = connect({ url: location.origin, credentials: JSON.parse(asText), storage: device });
    setConnection(opened);
    return () => {
      setConnection(null);
      opened.close();
    };
  }, [asText]);
  return connection;
}
