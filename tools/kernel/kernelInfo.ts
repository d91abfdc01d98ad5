import { languageInfo } from "./languageInfo.js";
import { protocolVersion, type Content } from "./protocol/message.js";
import { typescript } from "./tslab/converter.js";
import { tslabVersion } from "./tslab/version.js";

/** The kernel's answer to `kernel_info_request`. */
export const kernelInfo: Content = {
  status: "ok",
  protocol_version: protocolVersion,
  implementation: "tslab",
  implementation_version: tslabVersion,
  language_info: languageInfo,
  banner: `TypeScript ${typescript.version} (tslab ${tslabVersion}, Node.js ${process.version})`,
  help_links: [],
};
