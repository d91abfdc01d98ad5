// What a cell gets that imports "tslab": the same as tslab's own `dist/public.js`, which needs Node.

/** Shows the content of a display message, or draws it in place of what its id showed before. */
type Write = (content: Record<string, unknown>, update: boolean) => void;

let write: Write = () => {
  throw new Error("Not ready");
};

/** Sends what cells show by `display` to `receive`. */
export function onTslabDisplay(receive: Write): void {
  write = receive;
}

export const versions = { tslab: "1.0.22", typescript: "5.0.4", node: "none, a web page" };

class Display {
  private readonly id: string | undefined;
  private isShown = false;

  constructor(id?: string) {
    this.id = id;
  }

  javascript(text: string): void {
    this.raw("text/javascript", text);
  }

  html(text: string): void {
    this.raw("text/html", text);
  }

  markdown(text: string): void {
    this.raw("text/markdown", text);
  }

  latex(text: string): void {
    this.raw("text/latex", text);
  }

  svg(text: string): void {
    this.raw("image/svg+xml", text);
  }

  png(bytes: Uint8Array): void {
    this.raw("image/png", bytes);
  }

  jpeg(bytes: Uint8Array): void {
    this.raw("image/jpeg", bytes);
  }

  gif(bytes: Uint8Array): void {
    this.raw("image/gif", bytes);
  }

  pdf(bytes: Uint8Array): void {
    this.raw("application/pdf", bytes);
  }

  text(text: string): void {
    this.raw("text/plain", text);
  }

  raw(type: string, content: string | Uint8Array): void {
    const value = content instanceof Uint8Array ? base64(content) : content;
    const shown = { data: { [type]: value }, metadata: {}, transient: { display_id: this.id } };
    const update = this.isShown;
    this.isShown = this.id !== undefined;
    write(shown, update);
  }
}

export const display = new Display();

let made = 0;

/** A display that draws in place of what it showed before. */
export function newDisplay(): Display {
  return new Display(`tslab-${++made}`);
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
