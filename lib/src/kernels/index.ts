export type { Backend, BackendName } from "./backend";
export {
  backendFor,
  getBackend,
  setBackend,
  tellLimits,
  type BackendOptions,
  type BackendSettings,
} from "./backends";
export { transpose } from "./transpose";
