import { type RequestHandler, Router } from "express";
import helmet from "helmet";
import type { Config } from "../config.ts";

/** What no page of ours ever asks a browser for, and what only our own pages may. */
const permissionsPolicy = [
  ...["accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone"],
  ...["midi", "payment", "publickey-credentials-get", "serial", "usb", "browsing-topics"],
]
  .map((feature) => `${feature}=()`)
  .concat(["autoplay", "clipboard-write", "fullscreen", "screen-wake-lock"].map((feature) => `${feature}=(self)`))
  .join(", ");

/** Headers that bind the browser: nothing from elsewhere, no text as a script, no address passed on. */
export function securityHeaders({ publicUrl }: Pick<Config, "publicUrl">): RequestHandler {
  const headers = Router();
  headers.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          // Positions and sizes of bars are set through the style attribute by script, which this allows.
          styleSrc: ["'self'"],
          imgSrc: ["'self'", "data:", "blob:"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          // A text can never become markup or a script. The one policy that may be made names our service worker.
          requireTrustedTypesFor: ["'script'"],
          trustedTypes: ["service-worker"],
        },
      },
      strictTransportSecurity: publicUrl?.startsWith("https:") ?? false,
      referrerPolicy: { policy: "no-referrer" },
    }),
  );
  headers.use((_, response, next) => {
    response.set("Permissions-Policy", permissionsPolicy);
    next();
  });
  return headers;
}
