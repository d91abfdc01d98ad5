// Installs the Python packages of all that the image is for; run after `npm run build`, as deploy/Containerfile does.
import { ensureVenv } from "../build/tools/setup/venv.js";

await ensureVenv(["start", "course", "cluster", "hub"]);
