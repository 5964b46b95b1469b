import { browserStorage } from "../connection/browserStorage.ts";
import { type DeviceStorage, memoryStorage } from "../connection/deviceStorage.ts";

function thisDevice(): DeviceStorage {
  try {
    return browserStorage();
  } catch {
    // A browser that forbids storage still lets people take part; a reload then makes them newcomers.
    return memoryStorage();
  }
}

/** What this device keeps between visits. */
export const device: DeviceStorage = thisDevice();
