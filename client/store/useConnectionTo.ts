import { useEffect, useState } from "react";
import { type Connection, type Credentials, connect } from "../connection/connection.ts";
import { device } from "./device.ts";
import { keepShown, takeShown } from "./shown.ts";

/** A connection for as long as the page stands and the credentials stay the same. */
export function useConnectionTo(credentials: Credentials): Connection | null {
  const [connection, setConnection] = useState<Connection | null>(null);
  const asText = JSON.stringify(credentials);
  useEffect(() => {
    const credentials = JSON.parse(asText) as Credentials;
    const isPhone = credentials.as === "participant";
    const shown = isPhone ? takeShown(credentials.code) : null;
    const opened = connect({ url: location.origin, credentials, storage: device, shown });
    const stopKeeping = isPhone ? keepShown(credentials.code, opened) : () => {};
    setConnection(opened);
    return () => {
      stopKeeping();
      setConnection(null);
      opened.close();
    };
  }, [asText]);
  return connection;
}
